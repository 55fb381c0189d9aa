#include "app/utc_time.h"

#include <chrono>
#include <ctime>

namespace solieu::app {

std::string utc_now() {
    const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    ::gmtime_r(&time, &utc);
    char text[sizeof "2026-03-31T08:15:00Z"];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

}  // namespace solieu::app
