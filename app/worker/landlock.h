#pragma once
// Which files a process and all that it starts may touch from now on (Landlock), and with newer kernels that it reaches
// nobody: no TCP, no signals and no abstract sockets of processes outside.
//
// In:  paths of folders (with all below them) and files; what is not there is left out. Must be called in a forked
//      process that has one thread, after PR_SET_NO_NEW_PRIVS.
// Out: it is so, as far as this kernel knows how (landlock_version); never less than before.
//
// Source: https://docs.kernel.org/userspace-api/landlock.html (versions 1 to 6).
//
// Example:
//   confine_files({.read = {"/usr", "/lib"}, .write = {"/tmp/mine"}});

#include <string>
#include <vector>

namespace solieu::app {

struct FileRights {
    std::vector<std::string> read;   // and list
    std::vector<std::string> run;    // and read
    std::vector<std::string> write;  // and read, make, rename and remove; nothing there can be run
};

void confine_files(const FileRights& rights);

// Below 1: none.
[[nodiscard]] int landlock_version();

// What programs of the system need to start and to show text: libraries, fonts, facts of the machine.
[[nodiscard]] std::vector<std::string> system_paths();

}  // namespace solieu::app
