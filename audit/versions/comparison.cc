#include "audit/versions/comparison.h"

#include <algorithm>

namespace solieu::audit {

std::string_view name_of(Compared what) {
    switch (what) {
        case Compared::head:
            return "head";
        case Compared::table:
            return "table";
        case Compared::column:
            return "column";
        case Compared::row:
            return "row";
        case Compared::stt:
            return "stt";
        case Compared::label:
            return "label";
        case Compared::unit:
            return "unit";
        case Compared::value:
            return "value";
        case Compared::text:
            return "text";
        case Compared::note:
            return "note";
        case Compared::figure:
            return "figure";
    }
    return "value";
}

std::string_view name_of(HeadPart part) {
    switch (part) {
        case HeadPart::none:
            return "";
        case HeadPart::number:
            return "number";
        case HeadPart::date:
            return "date";
        case HeadPart::title:
            return "title";
        case HeadPart::issuer:
            return "issuer";
        case HeadPart::place:
            return "place";
        case HeadPart::period:
            return "period";
    }
    return "";
}

std::string_view name_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::changed:
            return "changed";
        case ChangeKind::added:
            return "added";
        case ChangeKind::removed:
            return "removed";
        case ChangeKind::moved:
            return "moved";
    }
    return "changed";
}

std::string_view name_of(ChangeWeight weight) {
    switch (weight) {
        case ChangeWeight::numbers:
            return "numbers";
        case ChangeWeight::doubtful:
            return "doubtful";
        case ChangeWeight::words:
            return "words";
        case ChangeWeight::remark:
            return "remark";
    }
    return "words";
}

std::string_view name_of(Doubt doubt) {
    switch (doubt) {
        case Doubt::none:
            return "";
        case Doubt::unsure:
            return "unsure";
        case Doubt::other_reading:
            return "other-reading";
        case Doubt::not_read:
            return "not-read";
    }
    return "";
}

int count_of(const Comparison& comparison, ChangeWeight weight) {
    return static_cast<int>(std::ranges::count(comparison.changes, weight, &VersionChange::weight));
}

bool are_unlike(const Comparison& comparison) {
    const int fewer = std::min(comparison.rows_before, comparison.rows_after);
    return fewer >= 10 && comparison.same_rows * 5 < fewer;
}

}  // namespace solieu::audit
