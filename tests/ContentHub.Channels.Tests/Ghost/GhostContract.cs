using ContentHub.Channels.Tests.Contract;

namespace ContentHub.Channels.Tests.Ghost;

// Ghost keeps what every channel keeps.
public sealed class GhostDeliveries : DeliveryContract<FakeGhost>;

public sealed class GhostRepeats : RepeatContract<FakeGhost>;

public sealed class GhostAnswers : AnswerContract<FakeGhost>;

public sealed class GhostAccess : AccessContract<FakeGhost>;

public sealed class GhostConnections : ConnectionContract<FakeGhost>;

public sealed class GhostChanges : ChangeContract<FakeGhost>;
