using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Teams;

namespace ContentHub.Channels.Tests.Teams;

// A workflow keeps what every channel keeps that can't ask what it has posted. How it is connected is told in TeamsTests.
public sealed class TeamsDeliveries : DeliveryContract<FakeTeams>;

public sealed class TeamsBlind : BlindContract<FakeTeams>;
