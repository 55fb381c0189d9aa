#pragma once
// Runs a program and says how it ended, what it wrote and what it needed.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/app/folder.h"

namespace solieu::tests {

struct Ran {
    int code = -1;         // exit code; -1 when a signal ended it
    int signal = 0;        // that signal
    std::string out, err;  // what it wrote
    double seconds = 0;
    double peak = 0;  // megabytes of memory
};

inline std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// `standard_output`: a file to write to instead; `out` is then empty. A program that hangs is ended after `limit`
// seconds.
inline Ran run(const std::string& program, std::vector<std::string> arguments, const std::string& standard_output = "",
               unsigned limit = 120) {
    const Folder folder;
    const std::string out = standard_output.empty() ? folder / "out" : standard_output;
    arguments.insert(arguments.begin(), program);
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
        ::dup2(::open((folder / "err").c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
        ::alarm(limit);
        ::execv(program.c_str(), pointers.data());
        ::_exit(127);
    }
    Ran ran;
    int status = 0;
    rusage usage{};
    if (child < 0 || ::wait4(child, &status, 0, &usage) != child) return ran;
    ran.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    ran.peak = static_cast<double>(usage.ru_maxrss) / 1024;
    if (WIFEXITED(status)) ran.code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) ran.signal = WTERMSIG(status);
    if (standard_output.empty()) ran.out = content_of(out);
    ran.err = content_of(folder / "err");
    return ran;
}

}  // namespace solieu::tests
