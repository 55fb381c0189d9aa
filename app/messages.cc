#include "app/messages.h"

#include <cstdio>

#include "output/dataset/database_place.h"
#include "output/words/findings_text.h"

namespace solieu::app {

std::string message_of(const Error& error) {
    std::string out = "solieu: ";
    if (!error.place.empty()) out += error.place + ": ";
    out += error.reason;
    while (!out.empty() && out.back() == '.') out.pop_back();
    if (!error.advice.empty()) {
        out += ". " + error.advice;
        char& first = out[out.size() - error.advice.size()];
        if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
    }
    return output::printable(output::without_passwords(out));
}

void print_error(const Error& error) {
    std::fprintf(stderr, "%s\n", message_of(error).c_str());
}

ExitCode end_with(const Error& error) {
    print_error(error);
    return exit_code_of(error.kind);
}

void print_note(const std::string& text) {
    std::fprintf(stderr, "%s\n", output::printable("solieu: " + output::without_passwords(text)).c_str());
}

void print_line(const std::string& text) {
    std::printf("%s\n", output::printable(text).c_str());
    std::fflush(stdout);
}

std::string counted(std::size_t number, const char* one, const char* many) {
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

}  // namespace solieu::app
