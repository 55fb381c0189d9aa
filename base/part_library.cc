#include "base/part_library.h"

#include <dlfcn.h>

#include <filesystem>
#include <system_error>

namespace solieu {
namespace {

Error cannot_load(const Part& part, const std::string& why) {
    return {.kind = ErrorKind::unreadable,
            .place = {},
            .reason = "the part of the program that " + part.does + " cannot be loaded: " + why,
            .advice = "put " + part.file + " of the same build beside the program"};
}

}  // namespace

// The RUNPATH ($ORIGIN) alone would not do: under AddressSanitizer, which calls dlopen itself, it is not searched.
std::string part_library_path(std::string_view file) {
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::filesystem::path beside = program.parent_path() / file;
    return !error && std::filesystem::exists(beside, error) ? beside.string() : std::string(file);
}

std::string part_stamp(std::initializer_list<std::size_t> sizes) {
    std::string stamp = SOLIEU_VERSION ", g++ " __VERSION__ ",";
    for (const std::size_t size : sizes) stamp += " " + std::to_string(size);
    return stamp;
}

Result<const void*> open_part(const Part& part, const std::string& library) {
    void* const opened = ::dlopen(library.c_str(), RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
    if (opened == nullptr) {
        const char* why = ::dlerror();
        return tl::unexpected(cannot_load(part, why != nullptr ? why : library));
    }
    using Entry = const void* (*)();
    const auto entry = reinterpret_cast<Entry>(::dlsym(opened, part.entry.c_str()));
    if (entry == nullptr) return tl::unexpected(cannot_load(part, library + " is another library"));
    const void* const table = entry();
    if (*static_cast<const char* const*>(table) != part.stamp) {
        return tl::unexpected(cannot_load(part, library + " is of another build than the program"));
    }
    return table;
}

}  // namespace solieu
