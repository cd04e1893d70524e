using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Mastodon;

namespace ContentHub.Channels.Tests.Mastodon;

// Mastodon keeps what every channel keeps.
public sealed class MastodonDeliveries : DeliveryContract<FakeMastodon>;

public sealed class MastodonRepeats : RepeatContract<FakeMastodon>;

public sealed class MastodonAnswers : AnswerContract<FakeMastodon>;

public sealed class MastodonAccess : AccessContract<FakeMastodon>;

public sealed class MastodonConnections : ConnectionContract<FakeMastodon>;

public sealed class MastodonChanges : ChangeContract<FakeMastodon>;
