// Random walks of light in a ball of skin under a distant light, index matched, cosine entry: how much comes out by the cosine
// between the normal and the light, over the albedo. Prints test/reference/sphereWalks.json.
//   gcc -O2 test/reference/sphereWalk.c -lm -o out/sphereWalk && out/sphereWalk 1000000 > test/reference/sphereWalks.json
// skin1 and skin2 are Jensen et al. 2001; with melanin, skin1 under an epidermis of .08 mm as in layeredSphere.c.
// 200 mm is flat skin, for its albedo. Curves of 16 bins; 1000000 photons, an error of .002 where a bin is .5; 40 s.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define BINS 16
#define EPIDERMIS 0.08
typedef struct { double x, y, z; } V;
typedef struct { const char *name; double scatter[3], absorb[3], melanin; } Skin;
static const Skin SKINS[] = {
  {"skin1", {0.74, 0.88, 1.01}, {0.032, 0.17, 0.48}, 0},
  {"skin2", {1.09, 1.59, 1.79}, {0.013, 0.07, 0.145}, 0},
  {"melanin 5 %", {0.74, 0.88, 1.01}, {0.032, 0.17, 0.48}, 0.05},
  {"melanin 20 %", {0.74, 0.88, 1.01}, {0.032, 0.17, 0.48}, 0.2},
};
static const double WAVE[3] = {620, 550, 460}, RADII[] = {3, 5, 8, 12, 20, 200};
static uint64_t state[2] = {12345, 987654321};
static double uniform(void) {
  uint64_t a = state[0], b = state[1], r = a + b;
  b ^= a; state[0] = (a << 24 | a >> 40) ^ b ^ b << 16; state[1] = b << 37 | b >> 27;
  return ((r >> 11) + 0.5) / 9007199254740992.0;
}
static double dot(V a, V b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
static V along(V p, V d, double t) { return (V){p.x + d.x * t, p.y + d.y * t, p.z + d.z * t}; }
static V isotropic(void) {
  double z = 2 * uniform() - 1, turn = 2 * M_PI * uniform(), r = sqrt(1 - z * z);
  return (V){r * cos(turn), r * sin(turn), z};
}
// Way to the sphere of this radius; ahead of us or 1e9.
static double reach(V p, V d, double radius) {
  double b = dot(p, d), c = dot(p, p) - radius * radius, h = b * b - c;
  if (h <= 0) return 1e9;
  double near = -b - sqrt(h), far = -b + sqrt(h);
  return near > 1e-9 ? near : far > 1e-9 ? far : 1e9;
}
// Where the photon leaves, as a cosine, and its weight; 0 if it is absorbed.
static double walk(const Skin *skin, int c, double R, double *cosine) {
  double ss = skin->scatter[c], pigment = skin->melanin * 6.6e10 * pow(WAVE[c], -3.33), inner = pigment > 0 ? R - EPIDERMIS : R;
  double r = sqrt(uniform()), turn = 2 * M_PI * uniform(), w = 1;
  V p = {R * r * cos(turn), R * r * sin(turn), R * sqrt(1 - r * r)}, d = along(isotropic(), p, -1 / R);
  double l = 1 / (sqrt(dot(d, d)) + 1e-30);
  d = (V){d.x * l, d.y * l, d.z * l};
  p = along(p, p, -1e-9);
  for (;;) {
    int dermis = dot(p, p) < inner * inner;
    double free = -log(uniform()) / ss, out = reach(p, d, R), layer = pigment > 0 ? reach(p, d, inner) : 1e9;
    double edge = out < layer ? out : layer, step = free < edge ? free : edge;
    w *= exp(-step * (skin->absorb[c] + (dermis ? 0 : pigment)));
    p = along(p, d, free < edge ? step : step + 1e-7);
    if (free < edge) d = isotropic();
    else if (out <= layer) { *cosine = p.z / sqrt(dot(p, p)); return w; }
    if (w < 0.05) { if (uniform() < 0.5) w *= 2; else return 0; }
  }
}
int main(int n, char **v) {
  long photons = n > 1 ? atol(v[1]) : 1000000;
  printf("[\n");
  for (unsigned s = 0; s < sizeof SKINS / sizeof *SKINS; s++)
    for (unsigned i = 0; i < sizeof RADII / sizeof *RADII; i++)
      for (int c = 0; c < 3; c++) {
        double bins[BINS] = {0}, sum = 0, cosine = 0;
        for (long k = 0; k < photons; k++) {
          double w = walk(&SKINS[s], c, RADII[i], &cosine);
          int bin = (cosine * 0.5 + 0.5) * BINS;
          bins[bin < 0 ? 0 : bin < BINS ? bin : BINS - 1] += w;
          sum += w;
        }
        printf("{\"skin\":\"%s\",\"radius\":%g,\"channel\":%d,\"albedo\":%.4f,\"response\":[", SKINS[s].name, RADII[i], c, sum / photons);
        // Photons fall on a disc of pi R^2, a bin is 4 pi R^2 / BINS.
        for (int b = 0; b < BINS; b++) printf("%s%.4f", b ? "," : "", bins[b] / sum * BINS / 4);
        printf("]}%s\n", s == 3 && i == 5 && c == 2 ? "" : ",");
        fflush(stdout);
      }
  printf("]\n");
}
