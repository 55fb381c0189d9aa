#include "extract/convert/run_office.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "extract/file_bytes.h"

namespace solieu::extract {
namespace {

namespace fs = std::filesystem;

Error error_of(ErrorKind kind, std::string reason, std::string advice) {
    return {.kind = kind, .place = {}, .reason = std::move(reason), .advice = std::move(advice)};
}

constexpr std::string_view folder_prefix = "solieu-convert-";

// Locks the folder's mark as long as the descriptor is open; -1 when another process has it.
int lock_mark(const std::string& folder) {
    const std::string mark = folder + "/in-use";
    const int descriptor = ::open(mark.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0 || ::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return descriptor;
    ::close(descriptor);
    return -1;
}

// What runs that were killed left behind: folders of this user whose mark nobody holds. One without a mark is being
// made, or was left in the moment of making: it goes when it is a day old.
void remove_remnants(const fs::path& temporary) {
    constexpr std::chrono::hours old{24};
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(temporary, error)) {
        const std::string path = entry.path().string();
        struct stat status {};
        if (!entry.path().filename().string().starts_with(folder_prefix) || ::lstat(path.c_str(), &status) != 0 ||
            !S_ISDIR(status.st_mode) || status.st_uid != ::geteuid()) {
            continue;
        }
        std::error_code ignored;
        if (!fs::exists(path + "/in-use", ignored)) {
            const auto written = fs::last_write_time(path, ignored);
            if (!ignored && fs::file_time_type::clock::now() - written > old) fs::remove_all(path, ignored);
            continue;
        }
        const int mark = lock_mark(path);
        if (mark < 0) continue;
        fs::remove_all(path, ignored);
        ::close(mark);
    }
}

class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::error_code error;
        const fs::path temporary = fs::temp_directory_path(error);
        if (error) return;
        remove_remnants(temporary);
        std::string pattern = (temporary / (std::string(folder_prefix) + "XXXXXX")).string();
        if (::mkdtemp(pattern.data()) == nullptr) return;
        path_ = pattern;
        mark_ = lock_mark(path_);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
        if (mark_ >= 0) ::close(mark_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    std::string path_;
    int mark_ = -1;
};

// Neither macros nor what the file links to.
constexpr std::string_view careful_profile =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
)";

bool write_file(const std::string& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return file.good();
}

// Between fork and exec. The process that forked has one thread.
[[noreturn]] void become(char* const* arguments, char* const* environment, const std::string& home,
                         const OfficeLimits& limits, int failure) {
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::chdir(home.c_str()) != 0) ::_exit(127);
    // Before there is a limit on memory: it may need some.
    if (limits.confine) limits.confine(home, arguments[0]);
    const rlim_t seconds = static_cast<rlim_t>(std::chrono::duration_cast<std::chrono::seconds>(limits.time).count());
    // A file that is cut at its limit is above what is accepted, and so is known.
    constexpr rlim_t above = 1 << 20;
    const std::pair<__rlimit_resource_t, rlim_t> all[] = {{RLIMIT_CORE, 0},
                                                          {RLIMIT_CPU, std::max<rlim_t>(1, seconds)},
                                                          {RLIMIT_DATA, limits.memory},
                                                          {RLIMIT_FSIZE, limits.bytes + above}};
    for (const auto& [resource, most] : all) {
        const rlimit limit{most, most};
        ::setrlimit(resource, &limit);
    }
    const int nothing = ::open("/dev/null", O_RDWR);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing, standard);
    ::execve(arguments[0], arguments, environment);
    const char failed = 1;
    [[maybe_unused]] const ssize_t told = ::write(failure, &failed, 1);
    ::_exit(127);
}

// Starts the program with nothing but what it needs of the environment; -1 when it cannot be.
pid_t start(std::vector<std::string> arguments, const std::string& home, const OfficeLimits& limits) {
    const char* path = std::getenv("PATH");
    std::vector<std::string> environment = {"HOME=" + home, "TMPDIR=" + home, "LC_ALL=C.UTF-8",
                                            "PATH=" + std::string(path ? path : "/usr/bin:/bin")};
    std::vector<char*> argument_list, environment_list;
    for (std::string& each : arguments) argument_list.push_back(each.data());
    for (std::string& each : environment) environment_list.push_back(each.data());
    argument_list.push_back(nullptr);
    environment_list.push_back(nullptr);
    int failure[2] = {-1, -1};  // closed by exec; a byte when that failed
    if (::pipe2(failure, O_CLOEXEC) != 0) return -1;
    const pid_t process = ::fork();
    if (process == 0) become(argument_list.data(), environment_list.data(), home, limits, failure[1]);
    ::close(failure[1]);
    char failed = 0;
    ssize_t got = 0;
    while (process > 0 && (got = ::read(failure[0], &failed, 1)) < 0 && errno == EINTR) {
    }
    ::close(failure[0]);
    if (process < 0 || got == 0) return process;
    ::waitpid(process, nullptr, 0);
    return -1;
}

// Those that left its session are children of this process now (PR_SET_CHILD_SUBREAPER).
void end_orphans() {
    const std::string own = "/proc/self/task/" + std::to_string(::gettid()) + "/children";
    for (int round = 0; round < 100; ++round) {
        std::ifstream children(own);
        bool some = false;
        for (pid_t child = 0; children >> child;) {
            ::kill(child, SIGKILL);
            some = ::waitpid(child, nullptr, 0) == child || some;
        }
        if (!some) return;
    }
}

enum class OfficeEnd { by_itself, to_begin_again, by_a_signal, in_time_no_more };

// Nothing that it started is left when this returns.
OfficeEnd wait_for(pid_t process, const OfficeLimits& limits) {
    constexpr std::chrono::milliseconds step{20};
    const auto deadline = std::chrono::steady_clock::now() + limits.time;
    bool ended = false;
    int status = 0;
    while (!ended && std::chrono::steady_clock::now() < deadline && !(limits.stop && limits.stop())) {
        const pid_t waited = ::waitpid(process, &status, WNOHANG);
        ended = waited == process || (waited < 0 && errno != EINTR);
        if (!ended) std::this_thread::sleep_for(step);
    }
    ::kill(-process, SIGKILL);
    if (!ended) ::waitpid(process, nullptr, 0);
    end_orphans();
    if (!ended) return OfficeEnd::in_time_no_more;
    if (WIFSIGNALED(status)) return OfficeEnd::by_a_signal;
    constexpr int wants_to_begin_again = 81;  // once it has made its profile
    return WEXITSTATUS(status) == wants_to_begin_again ? OfficeEnd::to_begin_again : OfficeEnd::by_itself;
}

// What `soffice` starts in the end: that in between shows a picture while it waits, and looks for sockets in /tmp.
std::string engine_of(const std::string& program) {
    std::error_code error;
    const fs::path real = fs::canonical(program, error);
    const fs::path engine = real.parent_path() / "soffice.bin";
    return !error && fs::is_regular_file(engine, error) ? engine.string() : program;
}

}  // namespace

std::string find_office() {
    const char* path = std::getenv("PATH");
    for (const char* name : {"soffice", "libreoffice"}) {
        std::string_view folders = path ? path : "/usr/bin:/bin";
        while (!folders.empty()) {
            const std::size_t end = std::min(folders.find(':'), folders.size());
            const std::string file = std::string(folders.substr(0, end)) + "/" + name;
            folders.remove_prefix(std::min(end + 1, folders.size()));
            std::error_code error;
            if (file.starts_with('/') && fs::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0) {
                return file;
            }
        }
    }
    return {};
}

Result<std::string> run_office(std::string_view bytes, const Conversion& conversion, const OfficeLimits& limits) {
    const std::string from(conversion.from), to(conversion.to);
    const std::string program = find_office();
    if (program.empty()) {
        return tl::unexpected(error_of(ErrorKind::unsupported,
                                       "it is a ." + from +
                                           " file, and LibreOffice, which could convert it, is not "
                                           "installed",
                                       "install LibreOffice, or save the file as ." + to + " and read that"));
    }
    const TemporaryFolder folder;
    const std::string source = folder.path() + "/source." + from, results = folder.path() + "/result";
    const std::string profile = folder.path() + "/profile";
    std::error_code error;
    if (!folder.path().empty()) {
        fs::create_directories(profile + "/user", error);
        fs::create_directory(results, error);
    }
    if (folder.path().empty() || error || !write_file(source, bytes) ||
        !write_file(profile + "/user/registrymodifications.xcu", careful_profile)) {
        return tl::unexpected(error_of(ErrorKind::internal, "no temporary folder can be made for the conversion",
                                       "make room, or set TMPDIR to a folder with room"));
    }
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    OfficeEnd end = OfficeEnd::to_begin_again;
    for (int tries = 0; tries < 2 && end == OfficeEnd::to_begin_again; ++tries) {
        const pid_t process = start({engine_of(program), "-env:UserInstallation=file://" + profile,
                                     "-env:OSL_SOCKET_PATH=.", "--headless", "--norestore", "--nolockcheck",
                                     "--nodefault", "--nologo", "--convert-to", to, "--outdir", results, source},
                                    folder.path(), limits);
        if (process < 0) {
            return tl::unexpected(error_of(ErrorKind::unsupported, "LibreOffice (" + program + ") cannot be started",
                                           "check its installation, or save the file as ." + to + " and read that"));
        }
        end = wait_for(process, limits);
    }
    ::prctl(PR_SET_CHILD_SUBREAPER, 0);
    if (end == OfficeEnd::in_time_no_more) {
        if (limits.stop && limits.stop()) {
            return tl::unexpected(error_of(ErrorKind::internal, "stopped by a signal", ""));
        }
        return tl::unexpected(error_of(ErrorKind::over_limit, "LibreOffice took too long to convert it",
                                       "open it in LibreOffice or Word, save it as ." + to + " and read that"));
    }
    const Result<InputFile> result = InputFile::open(results + "/source." + to, limits.bytes);
    if (!result && result.error().kind == ErrorKind::over_limit) {
        return tl::unexpected(
            error_of(ErrorKind::over_limit, "what LibreOffice made of it is too large", "split the file"));
    }
    Result<std::string> converted = result ? result->read(result->size()) : tl::unexpected(result.error());
    // One that died may have left a part of the result.
    if (!converted || converted->empty() || end == OfficeEnd::by_a_signal) {
        return tl::unexpected(error_of(ErrorKind::unreadable, "LibreOffice could not convert it",
                                       "open it in LibreOffice or Word, save it as ." + to + " and read that"));
    }
    return converted;
}

}  // namespace solieu::extract
