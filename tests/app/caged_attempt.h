#pragma once
// What a process can do in a cage: it is tried in one of its own, and what came of it comes back.

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <functional>

namespace solieu::tests {

// `enter` closes the cage. 0 when the attempt says that it could, its errno (255 without one) when not, -1 when the
// process ended otherwise.
inline int attempt_in_cage(const std::function<void()>& enter, const std::function<bool()>& attempt) {
    const pid_t process = ::fork();
    if (process == 0) {
        enter();
        errno = 0;
        const bool could = attempt();
        ::_exit(could ? 0 : errno != 0 ? errno : 255);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

inline bool refused(int answer) {
    return answer == EPERM || answer == EACCES;
}

}  // namespace solieu::tests
