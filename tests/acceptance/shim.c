/* Stands between a process and its disk (LD_PRELOAD): counts, records and fails the calls
 * that change files under one folder. Python arms it through ctypes; it does nothing before.
 *
 * Every call that changes something is one of these kinds:
 *   0 write  1 truncate  2 sync  3 rename  4 unlink  5 create  6 mkdir
 * A record is: kind (1 byte), length of the path (4), offset (8), length of the data (8),
 * then the path and the data, all in the machine's own byte order.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE, TRUNCATE, SYNC, RENAME, UNLINK, CREATE, MKDIR, KINDS };
enum { KILL_BEFORE = -1, KILL_AFTER = -2, KILL_HALF = -3 };

static char folder[PATH_MAX];
static size_t folder_length;
static long counts[KINDS];
static long calls, fail_at, hits;
static int fail_code, fail_for_ever, fail_kinds, record_file = -1, is_read_only, is_full;

/* ------------------------------------------------------------------ what Python calls */

void shim_watch(const char *path) {
  snprintf(folder, sizeof folder, "%s", path);
  folder_length = strlen(folder);
  memset(counts, 0, sizeof counts);
  calls = hits = fail_at = 0;
}

/* The n-th call from now on fails with a code (or the process dies, for a negative one). */
void shim_fail(long n, int code, int for_ever, int kinds) {
  calls = hits = 0;
  fail_at = n;
  fail_code = code;
  fail_for_ever = for_ever;
  fail_kinds = kinds;
}

void shim_record(int file) { record_file = file; }
void shim_read_only(int is_on) { is_read_only = is_on; }
void shim_full(int is_on) { is_full = is_on; }
long shim_count(int kind) { return counts[kind]; }
long shim_hits(void) { return hits; }

/* ------------------------------------------------------------------------- inside */

static int is_watched(const char *path) {
  return folder_length && !strncmp(path, folder, folder_length) &&
         (path[folder_length] == '/' || !path[folder_length]);
}

static int path_of(int file, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_watched(path);
}

static int path_at(int at, const char *name, char *path) {
  if (!folder_length || !name) return 0;
  if (name[0] == '/') {
    snprintf(path, PATH_MAX, "%s", name);
  } else {
    char above[PATH_MAX];
    if (at == AT_FDCWD) {
      if (syscall(SYS_getcwd, above, sizeof above) < 0) return 0;
    } else {
      path_of(at, above);
    }
    snprintf(path, PATH_MAX, "%.2000s/%.2000s", above, name);
  }
  return is_watched(path);
}

static void keep(int kind, const char *path, off_t offset, const void *data, size_t length) {
  if (record_file < 0) return;
  char head[21];
  uint32_t path_length = strlen(path);
  uint64_t place = offset, data_length = length;
  head[0] = (char)kind;
  memcpy(head + 1, &path_length, 4);
  memcpy(head + 5, &place, 8);
  memcpy(head + 13, &data_length, 8);
  struct iovec parts[3] = {
      {head, sizeof head}, {(void *)path, path_length}, {(void *)data, length}};
  syscall(SYS_writev, record_file, parts, 3);
}

static void die(void) { syscall(SYS_kill, syscall(SYS_getpid), SIGKILL); }

/* Count a call and say what becomes of it: 0 it happens, else the code that it fails with. */
static int judge(int kind) {
  if (is_read_only && kind != SYNC) return EROFS;
  counts[kind]++;
  if (!fail_at || !(fail_kinds >> kind & 1)) return 0;
  calls++;
  if (calls != fail_at && !(fail_for_ever && calls > fail_at)) return 0;
  hits++;
  if (fail_code == KILL_BEFORE) die();
  return fail_code;
}

static void after(int code) {
  if (code == KILL_AFTER || code == KILL_HALF) die();
}

/* A full disk still takes what is written over bytes that have their place already. */
static int fits(int file, off_t offset, size_t length) {
  struct stat found;
  return fail_code == ENOSPC && !fstat(file, &found) &&
         offset + (off_t)length <= found.st_size;
}

/* ----------------------------------------------------------------------- writing */

static ssize_t put(int file, const void *data, size_t length, off_t offset, int is_placed) {
  char path[PATH_MAX];
  long done;
  int saved = errno;
  if (!path_of(file, path)) {
    errno = saved;
    return is_placed ? syscall(SYS_pwrite64, file, data, length, offset)
                     : syscall(SYS_write, file, data, length);
  }
  if (!is_placed) {
    int flags = fcntl(file, F_GETFL);
    offset = lseek(file, 0, flags & O_APPEND ? SEEK_END : SEEK_CUR);
  }
  int is_free = fits(file, offset, length);
  int code = is_free ? 0 : judge(WRITE);
  if (is_free) counts[WRITE]++;
  if (code > 0) {
    errno = code;
    return -1;
  }
  size_t part = code == KILL_HALF ? length / 2 : length;
  done = is_placed ? syscall(SYS_pwrite64, file, data, part, offset)
                   : syscall(SYS_write, file, data, part);
  after(code);
  if (done > 0) keep(WRITE, path, offset, data, done);
  return done;
}

ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset) {
  return put(file, data, length, offset, 1);
}
ssize_t pwrite(int file, const void *data, size_t length, off_t offset) {
  return put(file, data, length, offset, 1);
}
ssize_t write(int file, const void *data, size_t length) {
  return put(file, data, length, 0, 0);
}

int ftruncate64(int file, off64_t length) {
  char path[PATH_MAX];
  if (!path_of(file, path)) return syscall(SYS_ftruncate, file, length);
  int code = judge(TRUNCATE);
  if (code > 0) {
    errno = code;
    return -1;
  }
  int done = syscall(SYS_ftruncate, file, length);
  after(code);
  if (!done) keep(TRUNCATE, path, length, "", 0);
  return done;
}
int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

static int sync_file(int file, long number) {
  char path[PATH_MAX];
  if (!path_of(file, path)) return syscall(number, file);
  int code = judge(SYNC);
  if (code > 0) {
    errno = code;
    return -1;
  }
  int done = syscall(number, file);
  if (!done) keep(SYNC, path, 0, "", 0);
  after(code);
  return done;
}
int fsync(int file) { return sync_file(file, SYS_fsync); }
int fdatasync(int file) { return sync_file(file, SYS_fdatasync); }

/* ------------------------------------------------------------------------- names */

int openat64(int at, const char *name, int flags, ...) {
  char path[PATH_MAX];
  mode_t mode = 0;
  int saved = errno;
  if (flags & (O_CREAT | O_TMPFILE)) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, int);
    va_end(rest);
  }
  int writes = (flags & O_ACCMODE) != O_RDONLY || flags & (O_CREAT | O_TRUNC);
  if (!writes || !path_at(at, name, path)) {
    errno = saved;
    return syscall(SYS_openat, at, name, flags, mode);
  }
  int is_new = syscall(SYS_faccessat, at, name, F_OK) != 0;
  int code = 0;
  errno = saved;
  if (is_read_only || (flags & O_CREAT && is_new)) code = judge(CREATE);
  if (code > 0) {
    errno = code;
    return -1;
  }
  int file = syscall(SYS_openat, at, name, flags, mode);
  after(code);
  if (file >= 0 && is_new) keep(CREATE, path, 0, "", 0);
  if (file >= 0 && !is_new && flags & O_TRUNC) keep(TRUNCATE, path, 0, "", 0);
  return file;
}
#define PASS_MODE(call)            \
  mode_t mode = 0;                 \
  if (flags & O_CREAT) {           \
    va_list rest;                  \
    va_start(rest, flags);         \
    mode = va_arg(rest, int);      \
    va_end(rest);                  \
  }                                \
  return call

int openat(int at, const char *name, int flags, ...) {
  PASS_MODE(openat64(at, name, flags, mode));
}
int open64(const char *name, int flags, ...) {
  PASS_MODE(openat64(AT_FDCWD, name, flags, mode));
}
int open(const char *name, int flags, ...) {
  PASS_MODE(openat64(AT_FDCWD, name, flags, mode));
}
int __open64_2(const char *name, int flags) { return openat64(AT_FDCWD, name, flags, 0); }
int __open_2(const char *name, int flags) { return openat64(AT_FDCWD, name, flags, 0); }

int renameat(int at, const char *old, int to, const char *fresh) {
  char path[PATH_MAX], target[PATH_MAX];
  int code = 0, is_ours = path_at(at, old, path) & path_at(to, fresh, target);
  if (is_ours) code = judge(RENAME);
  if (code > 0) {
    errno = code;
    return -1;
  }
  int done = syscall(SYS_renameat2, at, old, to, fresh, 0);
  after(code);
  if (!done && is_ours) keep(RENAME, path, 0, target, strlen(target));
  return done;
}
int rename(const char *old, const char *fresh) {
  return renameat(AT_FDCWD, old, AT_FDCWD, fresh);
}

int unlinkat(int at, const char *name, int flags) {
  char path[PATH_MAX];
  int code = 0, is_ours = path_at(at, name, path);
  if (is_ours) code = judge(UNLINK);
  if (code > 0) {
    errno = code;
    return -1;
  }
  int done = syscall(SYS_unlinkat, at, name, flags);
  after(code);
  if (!done && is_ours) keep(UNLINK, path, 0, "", 0);
  return done;
}
int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }

int mkdirat(int at, const char *name, mode_t mode) {
  char path[PATH_MAX];
  int code = 0, is_ours = path_at(at, name, path);
  if (is_ours) code = judge(MKDIR);
  if (code > 0) {
    errno = code;
    return -1;
  }
  int done = syscall(SYS_mkdirat, at, name, mode);
  after(code);
  if (!done && is_ours) keep(MKDIR, path, 0, "", 0);
  return done;
}
int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }

/* ---------------------------------------------------------- what a disk says of itself */

int faccessat(int at, const char *name, int mode, int flags) {
  char path[PATH_MAX];
  if (is_read_only && mode & W_OK && path_at(at, name, path)) {
    errno = EROFS;
    return -1;
  }
  static int (*real)(int, const char *, int, int);
  if (!real) real = (int (*)(int, const char *, int, int))dlsym(RTLD_NEXT, "faccessat");
  return real(at, name, mode, flags);
}
int access(const char *name, int mode) { return faccessat(AT_FDCWD, name, mode, 0); }

int statvfs64(const char *name, struct statvfs64 *found) {
  static int (*real)(const char *, struct statvfs64 *);
  char path[PATH_MAX];
  if (!real) real = (int (*)(const char *, struct statvfs64 *))dlsym(RTLD_NEXT, "statvfs64");
  int done = real(name, found);
  if (done || !path_at(AT_FDCWD, name, path)) return done;
  if (is_read_only) found->f_flag |= ST_RDONLY;
  if (is_full || (hits && fail_code == ENOSPC && fail_for_ever))
    found->f_bavail = found->f_bfree = 0;
  return done;
}
#if __WORDSIZE == 64
int statvfs(const char *name, struct statvfs *found) {
  return statvfs64(name, (struct statvfs64 *)found);
}
#endif
