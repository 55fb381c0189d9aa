#include "extract/convert/run_office.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <thread>
#include <vector>

#include "extract/file_bytes.h"

namespace solieu::extract {
namespace {

namespace fs = std::filesystem;

Error error_of(ErrorKind kind, std::string reason, std::string advice) {
    return {.kind = kind, .place = {}, .reason = std::move(reason), .advice = std::move(advice)};
}

class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::error_code error;
        std::string pattern = (fs::temp_directory_path(error) / "solieu-convert-XXXXXX").string();
        if (!error && ::mkdtemp(pattern.data()) != nullptr) path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    std::string path_;
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

// Starts the program with nothing but what it needs of the environment; -1 when it cannot be.
pid_t start(std::vector<std::string> arguments, const std::string& home) {
    const char* path = std::getenv("PATH");
    std::vector<std::string> environment = {"HOME=" + home, "TMPDIR=" + home, "LC_ALL=C.UTF-8",
                                            "PATH=" + std::string(path ? path : "/usr/bin:/bin")};
    std::vector<char*> argument_list, environment_list;
    for (std::string& each : arguments) argument_list.push_back(each.data());
    for (std::string& each : environment) environment_list.push_back(each.data());
    argument_list.push_back(nullptr);
    environment_list.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    pid_t process = -1;
    const int failed = ::posix_spawn(&process, argument_list.front(), &files, &attributes, argument_list.data(),
                                     environment_list.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return failed == 0 ? process : -1;
}

// Whether it ended by itself in time. Nothing of its session is left in either case.
bool wait_for(pid_t process, std::chrono::milliseconds time) {
    constexpr std::chrono::milliseconds step{20};
    const auto deadline = std::chrono::steady_clock::now() + time;
    bool ended = false;
    while (!ended && std::chrono::steady_clock::now() < deadline) {
        const pid_t waited = ::waitpid(process, nullptr, WNOHANG);
        ended = waited == process || (waited < 0 && errno != EINTR);
        if (!ended) std::this_thread::sleep_for(step);
    }
    ::kill(-process, SIGKILL);
    if (!ended) ::waitpid(process, nullptr, 0);
    return ended;
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
    const pid_t process =
        start({program, "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--nolockcheck",
               "--nodefault", "--nologo", "--convert-to", to, "--outdir", results, source},
              folder.path());
    if (process < 0) {
        return tl::unexpected(error_of(ErrorKind::unsupported, "LibreOffice (" + program + ") cannot be started",
                                       "check its installation, or save the file as ." + to + " and read that"));
    }
    if (!wait_for(process, limits.time)) {
        return tl::unexpected(error_of(ErrorKind::over_limit, "LibreOffice took too long to convert it",
                                       "open it in LibreOffice or Word, save it as ." + to + " and read that"));
    }
    const Result<InputFile> result = InputFile::open(results + "/source." + to, limits.bytes);
    if (!result && result.error().kind == ErrorKind::over_limit) {
        return tl::unexpected(
            error_of(ErrorKind::over_limit, "what LibreOffice made of it is too large", "split the file"));
    }
    Result<std::string> converted = result ? result->read(result->size()) : tl::unexpected(result.error());
    if (!converted || converted->empty()) {
        return tl::unexpected(error_of(ErrorKind::unreadable, "LibreOffice could not convert it",
                                       "open it in LibreOffice or Word, save it as ." + to + " and read that"));
    }
    return converted;
}

}  // namespace solieu::extract
