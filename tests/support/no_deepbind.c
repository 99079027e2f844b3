/*
 * Preloaded by "bin/test --asan": PHP loads extensions with RTLD_DEEPBIND, which the address sanitizer refuses, as such a
 * library would call the C library's malloc() past it. So the flag is taken away.
 */
#include <dlfcn.h>

void *dlopen(const char *file, int mode)
{
	void *(*next)(const char *, int) = (void *(*)(const char *, int))dlsym(RTLD_NEXT, "dlopen");

	return next(file, mode & ~RTLD_DEEPBIND);
}
