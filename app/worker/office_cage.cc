#include "app/worker/office_cage.h"

#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/worker/landlock.h"

namespace solieu::app {
namespace {

// What no program of an office needs: ways to other processes, to the kernel, and out of this cage.
constexpr const char* forbidden_calls[] = {
    "acct",
    "add_key",
    "bpf",
    "chroot",
    "delete_module",
    "fanotify_init",
    "finit_module",
    "fsconfig",
    "fsmount",
    "fsopen",
    "init_module",
    "io_uring_enter",
    "io_uring_register",
    "io_uring_setup",
    "kexec_file_load",
    "kexec_load",
    "keyctl",
    "mount",
    "mount_setattr",
    "move_mount",
    "name_to_handle_at",
    "open_by_handle_at",
    "open_tree",
    "perf_event_open",
    "pidfd_getfd",
    "pidfd_send_signal",
    "pivot_root",
    "process_madvise",
    "process_vm_readv",
    "process_vm_writev",
    "ptrace",
    "quotactl",
    "reboot",
    "request_key",
    "rt_sigqueueinfo",
    "rt_tgsigqueueinfo",
    "setns",
    "swapoff",
    "swapon",
    "umount2",
    "unshare",
    "userfaultfd",
};

void close_off_calls() {
    scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
    if (filter == nullptr) return;
    for (const char* name : forbidden_calls) {
        // Unknown on this processor: nothing to forbid.
        if (const int call = ::seccomp_syscall_resolve_name(name); call >= 0)
            ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0);
    }
    // Its programs speak to each other through sockets with a name, in OSL_SOCKET_PATH where /tmp is not for them.
    ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(access), 1, SCMP_A1(SCMP_CMP_EQ, W_OK));
    ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(faccessat), 1, SCMP_A2(SCMP_CMP_EQ, W_OK));
    ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX));
    ::seccomp_load(filter);
    ::seccomp_release(filter);
}

}  // namespace

void enter_office_cage(const std::string& folder, const std::string& program) {
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
    FileRights rights{.read = system_paths(), .run = {"/usr", "/bin", "/lib", "/lib32", "/lib64", "/opt"}, .write = {}};
    for (const char* path :
         {"/etc/libreoffice", "/etc/alternatives", "/etc/passwd", "/etc/nsswitch.conf", "/etc/papersize",
          "/var/lib/libreoffice", "/var/spool/libreoffice", "/proc", "/dev/random", "/dev/zero"})
        rights.read.emplace_back(path);
    // An office of the user's own, wherever its links lead.
    std::error_code error;
    rights.run.push_back(program);
    if (const auto real = std::filesystem::canonical(program, error); !error) {
        rights.run.push_back(real.string());
        if (real.parent_path().filename() == "program") rights.run.push_back(real.parent_path().parent_path().string());
    }
    rights.write = {folder, "/dev/null"};
    confine_files(rights);
    close_off_calls();
}

}  // namespace solieu::app
