using ContentHub.Kernel.Results;

namespace ContentHub.Publishing.Slots;

internal sealed record SlotNeedsTime()
    : Error("slot.no-time", "Choose a day of the week and a time.", ErrorKind.Invalid, "Time");

internal sealed record SlotThere()
    : Error("slot.already-there", "This channel has that time already.", ErrorKind.Conflict, "Time");

internal sealed record TooManySlots()
    : Error("slot.too-many", $"A channel can have {ChannelSlot.Most} times a week at most.", ErrorKind.Invalid, "Time");

internal sealed record NoSlots()
    : Error("slot.none", "None of these channels has weekly times. Choose a date and a time, or ask who owns the channels to set some.", ErrorKind.Conflict, "LocalTime");

internal sealed record NoFreeSlot(string Channel)
    : Error("slot.none-free", $"All times of {Channel} in the coming year are taken or kept free. Choose a date and a time.", ErrorKind.Conflict, "LocalTime");
