using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Micropub;

namespace ContentHub.Channels.Tests.Micropub;

// A site that shows its newest entries keeps what every channel keeps; one that does not is told in MicropubTests.
public sealed class MicropubDeliveries : DeliveryContract<FakeMicropub>;

public sealed class MicropubRepeats : RepeatContract<FakeMicropub>;

public sealed class MicropubAnswers : AnswerContract<FakeMicropub>;

public sealed class MicropubAccess : AccessContract<FakeMicropub>;

public sealed class MicropubConnections : ConnectionContract<FakeMicropub>;

public sealed class MicropubChanges : ChangeContract<FakeMicropub>;
