#include "output/json_values.h"

#include <cmath>
#include <cstdint>

namespace solieu::output {

namespace {

Json decimal_or_null(const std::optional<Decimal>& value) {
    return value ? Json(to_plain(*value)) : Json(nullptr);
}

}  // namespace

Json rounded(double value, int decimals) {
    if (!std::isfinite(value)) return nullptr;
    constexpr double scales[] = {1, 10, 100, 1000};
    const double scale = scales[decimals];
    // Beyond this a double has no such decimals; hostile files do have such boxes.
    if (std::abs(value) > 1e12) return value;
    const auto scaled = static_cast<std::int64_t>(std::llround(value * scale));
    const auto whole = static_cast<std::int64_t>(scale);
    if (scaled % whole == 0) return scaled / whole;
    return static_cast<double>(scaled) / scale;
}

Json json_of(const Box& box) {
    return Json::array({rounded(box.x0, 2), rounded(box.y0, 2), rounded(box.x1, 2), rounded(box.y1, 2)});
}

Json json_of(const normalize::Quantity& quantity) {
    Json out = {{"kind", name_of(quantity.kind)},
                {"value", decimal_or_null(quantity.value)},
                {"unit", quantity.unit},
                {"decimals", quantity.decimals},
                {"numerator", decimal_or_null(quantity.numerator)},
                {"denominator", decimal_or_null(quantity.denominator)}};
    if (!quantity.alternatives.empty()) {
        Json& alternatives = out["alternatives"] = Json::array();
        for (const Decimal& value : quantity.alternatives) alternatives.push_back(to_plain(value));
    }
    if (!quantity.parts.empty()) {
        Json& parts = out["parts"] = Json::array();
        for (const normalize::QuantityPart& part : quantity.parts) {
            parts.push_back({{"label", part.label}, {"raw", part.raw}, {"value", to_plain(part.value)}});
        }
    }
    if (quantity.read) {
        out["status"] = "repaired";
        out["read"] = to_plain(*quantity.read);
    }
    if (quantity.digits_rejoined) out["digits_rejoined"] = true;
    if (quantity.point_as_decimal) out["point_as_decimal"] = true;
    return out;
}

Json json_of(const std::optional<normalize::CalendarDate>& date) {
    return date ? Json(normalize::to_iso(*date)) : Json(nullptr);
}

Json json_of(const normalize::Period& period) {
    const bool known = period.kind != normalize::PeriodKind::none;
    if (!known && period.year == 0 && !period.from && !period.to) return nullptr;
    return {{"kind", known ? Json(name_of(period.kind)) : Json(nullptr)},
            {"year", period.year != 0 ? Json(period.year) : Json(nullptr)},
            {"number", period.number != 0 ? Json(period.number) : Json(nullptr)},
            {"from", json_of(period.from)},
            {"to", json_of(period.to)}};
}

Json or_null(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json page_or_null(int page) {
    return page > 0 ? Json(page) : Json(nullptr);
}

std::string line_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace solieu::output
