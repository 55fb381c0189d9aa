#pragma once
// What LibreOffice may do while it converts a file: read the system and its own programs, write into one folder, start
// its own programs. No network, no other files, no signals to others.
//
// In:  the folder that is its own, the program that is started; must be called in a forked process that has one thread,
//      before it becomes that program.
// Out: no core file; where the kernel has them no_new_privs, Landlock (landlock.h) and seccomp (sockets to itself only;
//      no tracing, mounting, new namespaces, kernel modules and the like). What a kernel lacks is left out.
//
// Example:
//   enter_office_cage("/tmp/solieu-convert-Xy12ab", "/usr/bin/soffice");

#include <string>

namespace solieu::app {

void enter_office_cage(const std::string& folder, const std::string& program);

}  // namespace solieu::app
