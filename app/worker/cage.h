#pragma once
// What a worker process may do: read what it needs of the system and compute. Nothing that a file can make it do gets
// further than that.
//
// In:  limits; must be called in a forked process that has one thread.
// Out: no core file, no memory above the limit (an allocation fails), no growing files; where the kernel has them:
//      no_new_privs, Landlock (landlock.h: only the folders of the system, of the program and of fonts can be read,
//      nothing can be written or started) and seccomp (no sockets, no new programs, no signals to others, no shared
//      memory; calls that are not on the list fail with EPERM). What a kernel lacks is left out.
//      Threads, reading of libraries, fonts and models of recognition still work.
//
// Example:
//   enter_cage({.memory = 2ull << 30});

#include <cstdint>

namespace solieu::app {

struct CageLimits {
    std::uint64_t memory = 0;  // bytes of data; 0: no limit
};

void enter_cage(const CageLimits& limits);

// Which of them this kernel has, for messages and tests.
struct CageParts {
    bool landlock = false;
    bool seccomp = false;
};
[[nodiscard]] CageParts cage_of_this_kernel();

}  // namespace solieu::app
