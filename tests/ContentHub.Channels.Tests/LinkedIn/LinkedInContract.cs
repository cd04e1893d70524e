using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.LinkedIn;

namespace ContentHub.Channels.Tests.LinkedIn;

// LinkedIn keeps what every channel keeps.
public sealed class LinkedInDeliveries : DeliveryContract<FakeLinkedIn>;

public sealed class LinkedInAnswers : AnswerContract<FakeLinkedIn>;

public sealed class LinkedInAccess : AccessContract<FakeLinkedIn>;

public sealed class LinkedInConnections : ConnectionContract<FakeLinkedIn>;
