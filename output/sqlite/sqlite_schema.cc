#include "output/sqlite/sqlite_schema.h"

#include <array>
#include <string>

namespace solieu::output {

namespace {

constexpr std::string_view schema_1 =
#include "sqlite-1.inc"
    ;

constexpr std::string_view schema_2 =
#include "sqlite-2.inc"
    ;

constexpr std::string_view schema_3 =
#include "sqlite-3.inc"
    ;

constexpr std::array<std::string_view, 3> steps_so_far = {schema_1, schema_2, schema_3};

constexpr std::string_view manifest_1 =
#include "manifest-1.inc"
    ;

constexpr std::string_view manifest_2 =
#include "manifest-2.inc"
    ;

constexpr std::array<std::string_view, 2> manifest_steps_so_far = {manifest_1, manifest_2};

}  // namespace

std::span<const std::string_view> schema_steps() {
    return steps_so_far;
}

std::span<const std::string_view> manifest_steps() {
    return manifest_steps_so_far;
}

void bring_up_to_date(Database& database, std::span<const std::string_view> steps, std::int64_t application) {
    // Looked at and changed under one lock, for another run may be doing the same.
    database.execute("BEGIN IMMEDIATE");
    const std::int64_t owner = database.number("PRAGMA application_id");
    const std::int64_t version = database.number("PRAGMA user_version");
    const bool empty = database.number("SELECT count(*) FROM sqlite_master") == 0;
    const auto newest = static_cast<std::int64_t>(steps.size());
    if (!database.failed() && !empty && owner != application) {
        database.fail("it is a database of another program");
    } else if (version > newest || version < 0) {
        database.fail("it was written by a newer solieu (schema " + std::to_string(version) + ", this one writes " +
                      std::to_string(newest) + ")");
    }
    for (std::int64_t i = version; i < newest; ++i) database.execute(std::string(steps[static_cast<std::size_t>(i)]));
    if (version < newest) {
        database.execute("PRAGMA application_id = " + std::to_string(application));
        database.execute("PRAGMA user_version = " + std::to_string(newest));
    }
    database.execute("COMMIT");
    if (!database.failed()) return;
    const std::string reason = database.reason();
    database.forget_failure();
    database.execute("ROLLBACK");
    database.forget_failure();
    database.fail(reason);
}

}  // namespace solieu::output
