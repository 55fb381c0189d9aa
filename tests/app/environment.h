#pragma once
// Variables of the environment for the programs that a test starts, gone at the end of its scope.

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace solieu::tests {

class Environment {
  public:
    using Variables = std::vector<std::pair<std::string, std::string>>;

    explicit Environment(Variables variables) : variables_(std::move(variables)) {
        for (const auto& [name, value] : variables_) ::setenv(name.c_str(), value.c_str(), 1);
    }
    ~Environment() {
        for (const auto& [name, value] : variables_) ::unsetenv(name.c_str());
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

  private:
    Variables variables_;
};

}  // namespace solieu::tests
