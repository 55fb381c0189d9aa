#include "app/open_in_browser.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <thread>

namespace solieu::app {

namespace {

// A browser that is still there after this long works; xdg-open is done sooner and tells how it went.
constexpr std::chrono::milliseconds patience{3000};
constexpr std::chrono::milliseconds pause{20};

bool is_set(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

[[noreturn]] void become(const std::string& program, const std::string& path) {
    ::setsid();
    const int nothing = ::open("/dev/null", O_RDWR);
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing, descriptor);
    ::execlp(program.c_str(), program.c_str(), path.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
}

bool starts(const std::string& program, const std::string& path) {
    const pid_t child = ::fork();
    if (child < 0) return false;
    if (child == 0) become(program, path);
    const auto end = std::chrono::steady_clock::now() + patience;
    int status = 0;
    while (::waitpid(child, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > end) return true;
        std::this_thread::sleep_for(pause);
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

bool open_in_browser(const std::string& path) {
    // Absolute, so that no name is taken for an option.
    std::error_code error;
    const std::string whole = std::filesystem::absolute(path, error).string();
    if (error) return false;
    if (is_set("BROWSER")) {
        std::string_view names = std::getenv("BROWSER");
        while (!names.empty()) {
            const std::size_t end = std::min(names.find(':'), names.size());
            if (end > 0 && starts(std::string(names.substr(0, end)), whole)) return true;
            names.remove_prefix(std::min(end + 1, names.size()));
        }
    }
    return (is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")) && starts("xdg-open", whole);
}

}  // namespace solieu::app
