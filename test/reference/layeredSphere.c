// Random walks of light in a ball of skin: a dermis with the coefficients of Jensen's skin1, and an epidermis of .08 mm on it
// that scatters alike and in which melanin absorbs (Jacques: 6.6e11 nm^-3.33 per cm by volume). Index matched, cosine entry.
// Prints for each volume of melanin, by channel: reflectance, and what is left of bands 1 and 2 against Lambert.
//   gcc -O2 test/reference/layeredSphere.c -lm -o out/layeredSphere && out/layeredSphere 5 200000   (radius in mm, photons)
// 200000 photons: melanin 0 .. .2 takes red from A .83 to .16 and K1 from .780 to .765, green .50 to .05 and .915 to .934,
// blue .29 to .01 and .973 to .988.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static const double EPIDERMIS = 0.08, SCATTER[3] = {0.74, 0.88, 1.01}, ABSORB[3] = {0.032, 0.17, 0.48};
static const double WAVE[3] = {620, 550, 460}, MELANIN[] = {0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4};
typedef struct { double x, y, z; } V;
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
int main(int n, char **v) {
  double R = n > 1 ? atof(v[1]) : 5, inner = R - EPIDERMIS;
  long photons = n > 2 ? atol(v[2]) : 300000;
  for (unsigned m = 0; m < sizeof MELANIN / sizeof *MELANIN; m++) {
    printf("melanin %.2f:", MELANIN[m]);
    for (int c = 0; c < 3; c++) {
      double ss = SCATTER[c], pigment = MELANIN[m] * 6.6e10 * pow(WAVE[c], -3.33), out = 0, first = 0, second = 0;
      for (long i = 0; i < photons; i++) {
        double r = sqrt(uniform()), turn = 2 * M_PI * uniform(), w = 1;
        V p = {R * r * cos(turn), R * r * sin(turn), R * sqrt(1 - r * r)}, d = isotropic();
        d = along(d, p, -1 / R);
        double l = sqrt(dot(d, d)) + 1e-30;
        d = (V){d.x / l, d.y / l, d.z / l};
        p = along(p, p, -1e-9);
        for (;;) {
          int dermis = dot(p, p) < inner * inner;
          double free = -log(uniform()) / ss, skin = reach(p, d, R), layer = reach(p, d, inner);
          double edge = skin < layer ? skin : layer, step = free < edge ? free : edge;
          w *= exp(-step * (dermis ? ABSORB[c] : ABSORB[c] + pigment));
          p = along(p, d, free < edge ? step : step + 1e-7);
          if (free >= edge) {
            if (skin <= layer) { double x = p.z / R; out += w; first += w * x; second += w * (1.5 * x * x - 0.5); break; }
          } else d = isotropic();
          if (w < 0.02) { if (uniform() < 0.2) w *= 5; else break; }
        }
      }
      // Lambert: 2/3 of band 1 and 1/4 of band 2.
      printf("  A %.4f K1 %.4f K2 %.4f", out / photons, first / out / (2. / 3), second / out / 0.25);
    }
    printf("\n");
  }
}
