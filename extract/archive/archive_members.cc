#include "extract/archive/archive_members.h"

#include <algorithm>
#include <set>

#include "extract/ooxml/package.h"

namespace solieu::extract {

namespace {

constexpr PackageLimits limits{.member_bytes = 512ull << 20, .total_bytes = 512ull << 20, .members = 20'000};

}  // namespace

Result<std::vector<std::string>> archive_members(std::string_view bytes) {
    const Result<Package> package = Package::open(bytes, limits);
    if (!package) return tl::unexpected(package.error());
    for (const char* document : {"[Content_Types].xml", "META-INF/manifest.xml"}) {
        if (!package->has(document)) continue;
        return tl::unexpected(Error{.kind = ErrorKind::unsupported,
                                    .place = {},
                                    .reason = "it is a document and no archive",
                                    .advice = "give it the ending of its kind"});
    }
    std::vector<std::string> names = package->names();
    // Of two files of one name only one could be read.
    std::set<std::string> once;
    for (const std::string& name : names) {
        if (once.insert(name).second) continue;
        return tl::unexpected(Error{.kind = ErrorKind::unreadable,
                                    .place = {},
                                    .reason = "it has two files of the name " + name,
                                    .advice = "unpack it and give the files in it"});
    }
    std::erase_if(names, [](const std::string& name) { return name.empty() || name.ends_with('/'); });
    return names;
}

Result<std::string> archive_member(std::string_view bytes, const std::string& name) {
    Result<Package> package = Package::open(bytes, limits);
    if (!package) return tl::unexpected(package.error());
    return package->read(name);
}

}  // namespace solieu::extract
