using ContentHub.Channels.Tests.Contract;

namespace ContentHub.Channels.Tests.WordPress;

// WordPress keeps what every channel keeps.
public sealed class WordPressDeliveries : DeliveryContract<FakeWordPress>;

public sealed class WordPressRepeats : RepeatContract<FakeWordPress>;

public sealed class WordPressAnswers : AnswerContract<FakeWordPress>;

public sealed class WordPressAccess : AccessContract<FakeWordPress>;

public sealed class WordPressConnections : ConnectionContract<FakeWordPress>;

public sealed class WordPressChanges : ChangeContract<FakeWordPress>;
