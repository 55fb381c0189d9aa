#pragma once
// How much of something large may be held at the same time by all threads of a file: who needs more waits.
//
// In:  the size of what is about to be made, in the unit of the room.
// Out: a Pass once there is room; the room is given back when the Pass ends. What is larger than the whole room waits
//      until nothing else is held.
// A thread that holds a Pass must not wait for another of the same room.
//
// Example:
//   SharedRoom pixels(120e6);
//   const SharedRoom::Pass pass = pixels.enter(width * height);

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace solieu {

class SharedRoom {
  public:
    explicit SharedRoom(double most) : most_(most) {}

    class Pass {
      public:
        Pass() = default;
        Pass(SharedRoom& room, double size) : room_(&room), size_(size) {}
        Pass(Pass&& other) noexcept : room_(std::exchange(other.room_, nullptr)), size_(other.size_) {}
        Pass& operator=(Pass&& other) noexcept {
            std::swap(room_, other.room_);
            std::swap(size_, other.size_);
            return *this;
        }
        ~Pass() {
            if (room_ != nullptr) room_->leave(size_);
        }

      private:
        SharedRoom* room_ = nullptr;
        double size_ = 0;
    };

    [[nodiscard]] Pass enter(double size) {
        if (size <= 0) return {};
        size = std::min(size, most_);
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return held_ + size <= most_; });
        held_ += size;
        return {*this, size};
    }

  private:
    void leave(double size) {
        {
            const std::lock_guard lock(mutex_);
            held_ -= size;
        }
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    double most_, held_ = 0;
};

}  // namespace solieu
