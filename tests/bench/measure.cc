// Runs commands in turn, several times, and prints how long each took and how much memory it had at most.
//
// usage: solieu_measure TIMES [--of COUNT] NAME COMMAND ARGUMENT… [-- NAME COMMAND ARGUMENT…] …
//
// One after the other in each round, so that what else the machine does hits all alike; output goes to /dev/null. The
// first command is what the others are compared with, in time and in processor time. With --of each command does COUNT
// things (files), and how many it does a second and a second of processor time is printed too. Ends with 1 when a
// command could not be run or crashed.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

struct Command {
    std::string name;
    std::vector<char*> arguments;  // ends with nullptr, as execvp wants it
    std::vector<double> wall;      // seconds
    std::vector<double> processor;
    double peak = 0;  // megabytes
    int status = 0;
};

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

bool run(Command& command) {
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child < 0) return false;
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_WRONLY);
        ::dup2(nowhere, STDOUT_FILENO);
        ::execvp(command.arguments.front(), command.arguments.data());
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    if (::wait4(child, &status, 0, &usage) != child) return false;
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    command.wall.push_back(wall.count());
    command.processor.push_back(seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime));
    command.peak = std::max(command.peak, static_cast<double>(usage.ru_maxrss) / 1024);
    command.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return WIFEXITED(status) && WEXITSTATUS(status) != 127;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::vector<Command> read_commands(int first, int count, char** arguments) {
    std::vector<Command> commands;
    bool new_command = true;
    for (int i = first; i < count; ++i) {
        if (std::string_view(arguments[i]) == "--") {
            new_command = true;
        } else if (new_command) {
            commands.push_back({.name = arguments[i], .arguments = {}, .wall = {}, .processor = {}});
            new_command = false;
        } else {
            commands.back().arguments.push_back(arguments[i]);
        }
    }
    for (Command& command : commands) command.arguments.push_back(nullptr);
    return commands;
}

}  // namespace

int main(int count, char** arguments) {
    const int times = count > 2 ? std::atoi(arguments[1]) : 0;
    const bool counted = count > 4 && std::string_view(arguments[2]) == "--of";
    const double things = counted ? std::atof(arguments[3]) : 0;
    std::vector<Command> commands = read_commands(counted ? 4 : 2, count, arguments);
    if (times < 1 || commands.empty()) {
        std::fprintf(stderr,
                     "usage: solieu_measure TIMES [--of COUNT] NAME COMMAND ARGUMENT… [-- NAME COMMAND ARGUMENT…] …\n");
        return 2;
    }
    for (int round = 0; round < times; ++round) {
        for (Command& command : commands) {
            if (command.arguments.size() > 1 && run(command)) continue;
            std::fprintf(stderr, "solieu_measure: %s could not be run or crashed\n", command.name.c_str());
            return 1;
        }
    }
    std::printf("%-28s %9s %9s %9s %7s %9s %9s %5s", "", "median s", "best s", "cpu s", "ratio", "cpu ratio", "peak MB",
                "exit");
    if (counted) std::printf(" %9s %9s", "a second", "a cpu s");
    std::printf("\n");
    const double first = median(commands.front().wall), first_processor = median(commands.front().processor);
    for (const Command& command : commands) {
        std::printf("%-28s %9.3f %9.3f %9.3f %7.2f %9.2f %9.1f %5d", command.name.c_str(), median(command.wall),
                    *std::min_element(command.wall.begin(), command.wall.end()), median(command.processor),
                    median(command.wall) / first, median(command.processor) / first_processor, command.peak,
                    command.status);
        if (counted) std::printf(" %9.1f %9.1f", things / median(command.wall), things / median(command.processor));
        std::printf("\n");
    }
    return 0;
}
