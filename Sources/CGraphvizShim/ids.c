// Deterministic object ids for cgraph.
//
// The stock discipline uses the address of an interned name as the object's id, and subgraphs are kept in the order of
// their ids: the layout then depends on where malloc put a string. This discipline counts instead. Named objects get
// the even numbers 2, 4, 6 … in order of first mention, anonymous ones the odd numbers.
#include "ids.h"

#include <cgraph.h>
#include <gvc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *name;  // NULL: the slot is empty
    IDTYPE id;
} slot;

typedef struct {
    Agraph_t *graph;
    slot *slots;  // open addressing, a power of two many
    size_t capacity, used;
    char **names;  // names[id / 2]; index 0 is unused
    size_t name_count, name_capacity;
    IDTYPE next_anonymous;
} id_table;

static void *allocate(size_t count, size_t size) {
    void *memory = calloc(count, size);
    if (!memory) abort();
    return memory;
}

static uint64_t hash(const char *name) {
    uint64_t value = 0xcbf29ce484222325ull;  // FNV-1a
    while (*name) value = (value ^ (unsigned char)*name++) * 0x100000001b3ull;
    return value;
}

static void *ids_open(Agraph_t *graph, Agdisc_t *disciplines) {
    (void)disciplines;
    id_table *table = allocate(1, sizeof *table);
    table->graph = graph;
    table->capacity = 64;
    table->slots = allocate(table->capacity, sizeof *table->slots);
    table->name_count = 1;
    table->name_capacity = 64;
    table->names = allocate(table->name_capacity, sizeof *table->names);
    table->next_anonymous = 1;
    return table;
}

static slot *find(id_table *table, const char *name) {
    size_t index = hash(name) & (table->capacity - 1);
    while (table->slots[index].name && strcmp(table->slots[index].name, name) != 0)
        index = (index + 1) & (table->capacity - 1);
    return &table->slots[index];
}

static void grow_slots(id_table *table) {
    slot *old = table->slots;
    size_t old_capacity = table->capacity;
    table->capacity *= 2;
    table->slots = allocate(table->capacity, sizeof *table->slots);
    for (size_t index = 0; index < old_capacity; index++)
        if (old[index].name) *find(table, old[index].name) = old[index];
    free(old);
}

static void grow_names(id_table *table) {
    table->name_capacity *= 2;
    table->names = realloc(table->names, table->name_capacity * sizeof *table->names);
    if (!table->names) abort();
}

static long ids_map(void *state, int kind, char *name, IDTYPE *id, int create) {
    (void)kind;
    id_table *table = state;
    if (!name) {
        *id = table->next_anonymous;
        table->next_anonymous += 2;
        return 1;
    }
    slot *place = find(table, name);
    if (place->name || !create) {
        *id = place->name ? place->id : 0;
        return 1;
    }
    if ((table->used + 1) * 2 > table->capacity) {
        grow_slots(table);
        place = find(table, name);
    }
    if (table->name_count == table->name_capacity) grow_names(table);
    // The copy must be cgraph's own reference-counted string: aghtmlstr() reads the header in front of its bytes.
    place->name = agstrdup(table->graph, name);
    place->id = (IDTYPE)table->name_count * 2;
    table->names[table->name_count++] = place->name;
    table->used++;
    *id = place->id;
    return 1;
}

static long ids_alloc(void *state, int kind, IDTYPE id) {
    (void)state, (void)kind, (void)id;
    return 0;
}

static void ids_free(void *state, int kind, IDTYPE id) {
    (void)state, (void)kind, (void)id;  // names live until the graph is closed
}

static char *ids_print(void *state, int kind, IDTYPE id) {
    (void)kind;
    id_table *table = state;
    return id % 2 == 0 && id / 2 < table->name_count ? table->names[id / 2] : NULL;
}

static void ids_close(void *state) {
    id_table *table = state;  // the strings go with the graph's dictionary
    free(table->names);
    free(table->slots);
    free(table);
}

static void ids_register(void *state, int kind, void *object) { (void)state, (void)kind, (void)object; }

void rj_gv_install_ids(void) {
    AgIdDisc.open = ids_open;
    AgIdDisc.map = ids_map;
    AgIdDisc.alloc = ids_alloc;
    AgIdDisc.free = ids_free;
    AgIdDisc.print = ids_print;
    AgIdDisc.close = ids_close;
    AgIdDisc.idregister = ids_register;
}
