using ContentHub.Channels.Tests.Contract;

namespace ContentHub.Channels.Tests.Bluesky;

// Bluesky keeps what every channel keeps.
public sealed class BlueskyDeliveries : DeliveryContract<FakePds>;

public sealed class BlueskyRepeats : RepeatContract<FakePds>;

public sealed class BlueskyAnswers : AnswerContract<FakePds>;

public sealed class BlueskyAccess : AccessContract<FakePds>;

public sealed class BlueskyConnections : ConnectionContract<FakePds>;
