// Path tracer for skin: light walks at random inside a mesh, scatters, and leaves it somewhere else.
//   gcc -O3 -march=native -ffast-math test/reference/skinWalk.c -lm -o out/truth/skinWalk
//   out/truth/skinWalk SCENE PICTURE SAMPLES SEED       (SCENE is written by test/reference/makeTruth.ts)
//
// Under the skin: isotropic scattering with the reduced coefficients that Jensen et al. 2001 measured on skin (skin1), index
// matched, cosine entry and exit: the convention of renderers and of the plugin's own physics. On it lies an epidermis of
// .08 mm in which melanin absorbs (layeredSphere.c, whose albedos it gives within 2 %): the way near the entry and the exit.
// Each sample of a pixel starts a walk for each channel; where it leaves the skin, it asks every light with one shadow ray, so
// that a walk serves all lights and all skin tones. Light that bounces from skin to skin is left out.
// PICTURE: float32 by pixel, row 0 on top: for each light, tone and channel pi L / E; for each light gloss; for each light
// n.l where it is seen; share of the pixel that is skin; normal (3); regions. All are means over the pixel's samples, black
// outside the skin.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const float EPIDERMIS = 0.08f, SCATTER[3] = {0.74f, 0.88f, 1.01f}, ABSORB[3] = {0.032f, 0.17f, 0.48f};
// Lengths are mm. Nothing of a head is farther from the origin than this.
static const float FAR = 1000;
enum { SKIN, COLLAR, EYE };
enum { MOST_LIGHTS = 16, MOST_TONES = 4, MOST_REGIONS = 8 };
typedef struct { float x, y, z; } V;
typedef struct { int triangle; float distance, u, v; } Hit;

static V add(V a, V b) { return (V){a.x + b.x, a.y + b.y, a.z + b.z}; }
static V sub(V a, V b) { return (V){a.x - b.x, a.y - b.y, a.z - b.z}; }
static V scale(V a, float s) { return (V){a.x * s, a.y * s, a.z * s}; }
static float dot(V a, V b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
static V cross(V a, V b) { return (V){a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }
static V unit(V a) { return scale(a, 1 / sqrtf(dot(a, a) + 1e-30f)); }

static uint64_t state[2];
static float uniform(void) {
  uint64_t a = state[0], b = state[1], r = a + b;
  b ^= a; state[0] = (a << 24 | a >> 40) ^ b ^ b << 16; state[1] = b << 37 | b >> 27;
  return ((r >> 40) + 0.5f) / 16777216.0f;
}
static V isotropic(void) {
  float z = 2 * uniform() - 1, turn = 2 * (float)M_PI * uniform(), r = sqrtf(1 - z * z);
  return (V){r * cosf(turn), r * sinf(turn), z};
}
static V cosineAbout(V n) { return unit(add(isotropic(), scale(n, 1.0001f))); }

// The scene, in the file's order.
static struct { int32_t points, triangles, regions, lights, tones, width, height; } size;
static struct { V eye, target; float tangent, lobe[2], share, f0, f90; } view;
static V *light, *position, *normal;
static float *pigment, *region;
static int32_t *corner, *kind;

static void *block(FILE *file, size_t bytes) {
  void *data = malloc(bytes);
  if (!data || fread(data, 1, bytes, file) != bytes) { fprintf(stderr, "the scene is cut off\n"); exit(1); }
  return data;
}
static void readScene(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file || fread(&size, sizeof size, 1, file) != 1 || fread(&view, sizeof view, 1, file) != 1) {
    fprintf(stderr, "no scene in %s\n", path);
    exit(1);
  }
  light = block(file, size.lights * sizeof(V));
  pigment = block(file, size.tones * 3 * sizeof(float));
  position = block(file, size.points * sizeof(V));
  normal = block(file, size.points * sizeof(V));
  region = block(file, size.points * size.regions * sizeof(float));
  corner = block(file, size.triangles * 3 * sizeof(int32_t));
  kind = block(file, size.triangles * sizeof(int32_t));
  fclose(file);
}

// Bounding boxes, split at the median. A leaf has count > 0 triangles from `order[first]`; a node's first child follows it.
typedef struct { float low[3], high[3]; int second, first, count; } Node;
typedef struct { Node *nodes; int *order, used; } Tree;
static int axis;
static float centre(int t) {
  const float *p = (const float *)position + axis;
  return p[3 * corner[3 * t]] + p[3 * corner[3 * t + 1]] + p[3 * corner[3 * t + 2]];
}
static int byCentre(const void *a, const void *b) {
  float x = centre(*(const int *)a), y = centre(*(const int *)b);
  return (x > y) - (x < y);
}
static int split(Tree *tree, int from, int to) {
  int id = tree->used++;
  Node *node = &tree->nodes[id];
  for (int c = 0; c < 3; c++) {
    node->low[c] = 1e9f;
    node->high[c] = -1e9f;
    for (int i = from; i < to; i++) {
      for (int k = 0; k < 3; k++) {
        float value = ((float *)&position[corner[3 * tree->order[i] + k]])[c];
        node->low[c] = fminf(node->low[c], value);
        node->high[c] = fmaxf(node->high[c], value);
      }
    }
  }
  node->first = from;
  node->count = to - from <= 4 ? to - from : 0;
  if (node->count) return id;
  axis = 0;
  for (int c = 1; c < 3; c++) {
    if (node->high[c] - node->low[c] > node->high[axis] - node->low[axis]) axis = c;
  }
  qsort(tree->order + from, to - from, sizeof(int), byCentre);
  split(tree, from, (from + to) / 2);
  node->second = split(tree, (from + to) / 2, to);
  return id;
}
static Tree treeOf(int kinds) {
  Tree tree = {malloc(2 * size.triangles * sizeof(Node)), malloc(size.triangles * sizeof(int)), 0};
  int count = 0;
  for (int t = 0; t < size.triangles; t++) if (kind[t] < kinds) tree.order[count++] = t;
  split(&tree, 0, count);
  return tree;
}
// Nearest triangle on the way, or with `any` just one. @returns whether there is one within `reach`
static int meets(const Tree *tree, V from, V way, float reach, int any, Hit *hit) {
  const float o[3] = {from.x, from.y, from.z}, inverse[3] = {1 / way.x, 1 / way.y, 1 / way.z};
  int stack[64], top = 0, found = 0;
  stack[top++] = 0;
  while (top) {
    int id = stack[--top];
    const Node *node = &tree->nodes[id];
    float enter = 0, leave = reach;
    for (int c = 0; c < 3; c++) {
      float a = (node->low[c] - o[c]) * inverse[c], b = (node->high[c] - o[c]) * inverse[c];
      enter = fmaxf(enter, fminf(a, b));
      leave = fminf(leave, fmaxf(a, b));
    }
    if (enter > leave) continue;
    if (!node->count) { stack[top++] = node->second; stack[top++] = id + 1; continue; }
    for (int i = node->first; i < node->first + node->count; i++) {
      const int32_t *k = corner + 3 * tree->order[i];
      V a = position[k[0]], ab = sub(position[k[1]], a), ac = sub(position[k[2]], a), p = cross(way, ac);
      float area = dot(ab, p);
      if (fabsf(area) < 1e-12f) continue;
      V s = sub(from, a), q = cross(s, ab);
      float u = dot(s, p) / area, v = dot(way, q) / area, distance = dot(ac, q) / area;
      if (u < 0 || v < 0 || u + v > 1 || distance < 1e-4f || distance >= reach) continue;
      if (any) return 1;
      reach = distance;
      *hit = (Hit){tree->order[i], distance, u, v};
      found = 1;
    }
  }
  return found;
}

static Tree skinTree, allTree;
static V geometricNormal(int t) {
  const int32_t *k = corner + 3 * t;
  return unit(cross(sub(position[k[1]], position[k[0]]), sub(position[k[2]], position[k[0]])));
}
static V smoothNormal(const Hit *h) {
  const int32_t *k = corner + 3 * h->triangle;
  return unit(add(add(scale(normal[k[0]], 1 - h->u - h->v), scale(normal[k[1]], h->u)), scale(normal[k[2]], h->v)));
}
// The place on the smooth surface over a flat triangle, else triangles shade themselves at the terminator [Hanika 2021].
static V smoothPlace(const Hit *h, V p) {
  const float weight[3] = {1 - h->u - h->v, h->u, h->v};
  V moved = p;
  for (int k = 0; k < 3; k++) {
    int at = corner[3 * h->triangle + k];
    float below = fminf(0, dot(sub(p, position[at]), normal[at]));
    moved = sub(moved, scale(normal[at], weight[k] * below));
  }
  return moved;
}
// n.l where the light is seen, else 0.
static float irradiance(V place, V n, int l) {
  float cosine = dot(n, light[l]);
  Hit ignored;
  if (cosine <= 0 || meets(&allTree, add(place, scale(n, 0.01f)), light[l], FAR, 1, &ignored)) return 0;
  return cosine;
}

// How much of a way lies in the epidermis under a place of the skin.
static float inEpidermis(V from, V to, V place, V n) {
  float a = dot(sub(place, from), n), b = dot(sub(place, to), n), upper = fminf(a, b), lower = fmaxf(a, b);
  if (upper >= EPIDERMIS) return 0;
  V whole = sub(to, from);
  return sqrtf(dot(whole, whole)) * (lower > EPIDERMIS ? (EPIDERMIS - upper) / (lower - upper) : 1);
}
// What a walk ends with: where light comes out, the share that the dermis leaves, the way through the epidermis in mm.
typedef struct { Hit hit; V place; float weight, melanin; } Exit;
// From a place on the skin inwards. @returns whether light comes out of skin
static int walk(int c, int triangle, V start, Exit *out) {
  const float extinction = SCATTER[c] + ABSORB[c], albedo = SCATTER[c] / extinction;
  V n = geometricNormal(triangle), way = cosineAbout(scale(n, -1));
  if (dot(way, n) > -1e-3f) return 0;
  V p = sub(start, scale(n, 1e-3f)), before = p;
  int entering = 1;
  out->melanin = 0;
  for (out->weight = 1;;) {
    float step = -logf(uniform()) / extinction;
    int meeting = meets(&skinTree, p, way, step, 0, &out->hit);
    V next = add(p, scale(way, meeting ? out->hit.distance : step));
    if (entering) {
      out->melanin += inEpidermis(p, next, start, n);
      entering = dot(sub(start, next), n) < EPIDERMIS;
    }
    if (meeting) {
      V there = geometricNormal(out->hit.triangle);
      if (dot(there, way) < 0) {
        // Lips and lids overlap: the other's outside is met from within.
        p = add(next, scale(way, 1e-3f));
        continue;
      }
      if (!entering) {
        out->melanin += inEpidermis(p, next, next, there);
        if (dot(sub(next, p), there) < EPIDERMIS) out->melanin += inEpidermis(before, p, next, there);
      }
      out->place = next;
      return kind[out->hit.triangle] == SKIN;
    }
    before = p;
    p = next;
    out->weight *= albedo;
    if (out->weight < 0.1f) {
      if (uniform() < 0.5f) return 0;
      out->weight *= 2;
    }
    way = isotropic();
    if (dot(p, p) > FAR * FAR) return 0;
  }
}

static float lobe(float nh, float nl, float nv, float roughness) {
  float a = roughness * roughness, a2 = a * a, d = nh * nh * (a2 - 1) + 1;
  float smith = nl * sqrtf(nv * nv * (1 - a2) + a2) + nv * sqrtf(nl * nl * (1 - a2) + a2);
  return a2 / ((float)M_PI * d * d) * 0.5f / smith;
}
// pi L / E of both lobes: GGX, height-correlated Smith, Schlick.
static float gloss(V n, V toEye, int l, float lit) {
  V half = unit(add(toEye, light[l]));
  float nl = dot(n, light[l]), nv = fmaxf(dot(n, toEye), 1e-3f), nh = dot(n, half);
  float fresnel = view.f0 + (view.f90 - view.f0) * powf(1 - fmaxf(dot(toEye, half), 0), 5);
  float both = view.share * lobe(nh, nl, nv, view.lobe[0]) + (1 - view.share) * lobe(nh, nl, nv, view.lobe[1]);
  return (float)M_PI * fresnel * both * lit;
}

// Adds one sample of a pixel to its sums.
static void sample(V from, V way, double *sum) {
  Hit first;
  if (!meets(&allTree, from, way, 2 * FAR, 0, &first) || kind[first.triangle] != SKIN) return;
  const int tones = size.tones, perLight = 3 * tones;
  V p = add(from, scale(way, first.distance)), n = smoothNormal(&first), toEye = scale(way, -1);
  double *rest = sum + size.lights * perLight;
  for (int l = 0; l < size.lights; l++) {
    float lit = irradiance(smoothPlace(&first, p), n, l);
    if (lit > 0) rest[l] += gloss(n, toEye, l, lit);
    rest[size.lights + l] += lit;
  }
  rest += 2 * size.lights;
  rest[0] += 1;
  for (int c = 0; c < 3; c++) rest[1 + c] += ((float *)&n)[c];
  const int32_t *k = corner + 3 * first.triangle;
  for (int r = 0; r < size.regions; r++) {
    const float *values = region + r * size.points;
    rest[4 + r] += (1 - first.u - first.v) * values[k[0]] + first.u * values[k[1]] + first.v * values[k[2]];
  }
  for (int c = 0; c < 3; c++) {
    Exit out;
    if (!walk(c, first.triangle, p, &out)) continue;
    float toned[MOST_TONES];
    for (int t = 0; t < tones; t++) toned[t] = out.weight * expf(-pigment[3 * t + c] * out.melanin);
    V there = smoothPlace(&out.hit, out.place), facing = smoothNormal(&out.hit);
    for (int l = 0; l < size.lights; l++) {
      float lit = irradiance(there, facing, l);
      if (lit > 0) for (int t = 0; t < tones; t++) sum[l * perLight + 3 * t + c] += toned[t] * lit;
    }
  }
}

int main(int count, char **word) {
  if (count != 5) { fprintf(stderr, "skinWalk SCENE PICTURE SAMPLES SEED\n"); return 1; }
  readScene(word[1]);
  if (size.lights > MOST_LIGHTS || size.tones > MOST_TONES || size.regions > MOST_REGIONS) return 1;
  const int samples = atoi(word[3]), values = size.lights * (3 * size.tones + 2) + 4 + size.regions;
  state[0] = 0x9e3779b97f4a7c15u * (uint64_t)atol(word[4]);
  state[1] = 987654321;
  for (int i = 0; i < 20; i++) uniform();
  skinTree = treeOf(EYE);
  allTree = treeOf(EYE + 1);
  V ahead = unit(sub(view.target, view.eye)), right = unit(cross(ahead, (V){0, 1, 0})), up = cross(right, ahead);
  float *picture = malloc(sizeof(float) * values * size.width * size.height);
  for (int i = 0; i < size.width * size.height; i++) {
    double sum[MOST_LIGHTS * (3 * MOST_TONES + 2) + 4 + MOST_REGIONS] = {0};
    for (int s = 0; s < samples; s++) {
      float x = (2 * (i % size.width + uniform()) - size.width) / size.height * view.tangent;
      float y = (size.height - 2 * (i / size.width + uniform())) / size.height * view.tangent;
      sample(view.eye, unit(add(ahead, add(scale(right, x), scale(up, y)))), sum);
    }
    for (int v = 0; v < values; v++) picture[i * values + v] = sum[v] / samples;
  }
  FILE *file = fopen(word[2], "wb");
  if (!file || fwrite(picture, sizeof(float), values * size.width * size.height, file) == 0) return 1;
  return fclose(file);
}
