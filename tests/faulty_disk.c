/* A disk that fails at a chosen call: put before the C library, it counts the calls that change files of one folder. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { ONCE = 0, FROM_THEN_ON = 1, DIE = 2 };

static char watched[4096];
static long calls, failing_call;
static int failing_with, manner;

/* From now on count, and fail at the call of that number, 1 being the next; 0 only counts. */
void keel_fail_at(const char *folder, long call, int error, int how) {
    snprintf(watched, sizeof watched, "%s", folder);
    calls = 0;
    failing_call = call;
    failing_with = error;
    manner = how;
}

long keel_calls(void) { return calls; }

/* A disk with a bad sector: what would read this byte of the file does not come to an end well. */
static char unreadable[4096];
static off64_t bad_byte;

void keel_bad_sector(const char *path, long byte) {
    snprintf(unreadable, sizeof unreadable, "%s", path);
    bad_byte = byte;
}

static int fails(void) {
    calls++;
    if (!failing_call || calls < failing_call || (manner != FROM_THEN_ON && calls != failing_call)) return 0;
    if (manner == DIE) _exit(137);
    errno = failing_with;
    return 1;
}

static int path_fails(const char *path) {
    return *watched && strncmp(path, watched, strlen(watched)) == 0 && fails();
}

static int path_of(int file, char path[4096]) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t size = readlink(link, path, 4095);
    if (size < 0) return 0;
    path[size] = 0;
    return 1;
}

static int file_fails(int file) {
    char path[4096];
    return *watched && path_of(file, path) && path_fails(path);
}

static int reading_fails(int file, size_t size) {
    char path[4096];
    if (!*unreadable || !path_of(file, path) || strcmp(path, unreadable) != 0) return 0;
    off64_t at = lseek64(file, 0, SEEK_CUR);
    if (bad_byte < at || bad_byte >= at + (off64_t)size) return 0;
    errno = EIO;
    return 1;
}

static int making_fails(const char *path, int flags) {
    return flags & O_CREAT && access(path, F_OK) != 0 && path_fails(path);
}

static int taking_away_fails(int here, const char *name) {
    return *name == '/' || here == AT_FDCWD ? path_fails(name) : file_fails(here);
}

#define FAULTY_OPEN(name)                                                     \
    int name(const char *path, int flags, ...) {                              \
        static int (*real)(const char *, int, ...);                           \
        va_list more;                                                         \
        va_start(more, flags);                                                \
        mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;             \
        va_end(more);                                                         \
        if (!real) real = dlsym(RTLD_NEXT, #name);                            \
        return making_fails(path, flags) ? -1 : real(path, flags, mode);      \
    }

#define FAULTY(result, name, parameters, arguments, fault)                    \
    result name parameters {                                                  \
        static result(*real) parameters;                                      \
        if (!real) real = dlsym(RTLD_NEXT, #name);                            \
        return fault ? -1 : real arguments;                                   \
    }

FAULTY_OPEN(open)
FAULTY_OPEN(open64)
FAULTY(ssize_t, read, (int file, void *data, size_t size), (file, data, size), reading_fails(file, size))
FAULTY(int, mkdir, (const char *path, mode_t mode), (path, mode), path_fails(path))
FAULTY(ssize_t, write, (int file, const void *data, size_t size), (file, data, size), file_fails(file))
FAULTY(ssize_t, pwrite, (int file, const void *data, size_t size, off_t at), (file, data, size, at), file_fails(file))
FAULTY(ssize_t, pwrite64, (int file, const void *data, size_t size, off64_t at), (file, data, size, at), file_fails(file))
FAULTY(ssize_t, sendfile, (int to, int from, off_t *at, size_t size), (to, from, at, size), file_fails(to))
FAULTY(ssize_t, sendfile64, (int to, int from, off64_t *at, size_t size), (to, from, at, size), file_fails(to))
FAULTY(int, fsync, (int file), (file), file_fails(file))
FAULTY(int, fdatasync, (int file), (file), file_fails(file))
FAULTY(int, ftruncate, (int file, off_t size), (file, size), file_fails(file))
FAULTY(int, ftruncate64, (int file, off64_t size), (file, size), file_fails(file))
FAULTY(int, rename, (const char *from, const char *to), (from, to), path_fails(to))
FAULTY(int, renameat, (int here, const char *from, int there, const char *to), (here, from, there, to), path_fails(to))
FAULTY(int, unlink, (const char *path), (path), path_fails(path))
FAULTY(int, unlinkat, (int here, const char *name, int flags), (here, name, flags), taking_away_fails(here, name))
FAULTY(int, rmdir, (const char *path), (path), path_fails(path))
