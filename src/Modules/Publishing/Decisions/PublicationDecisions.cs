using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Schedules;

namespace ContentHub.Publishing.Decisions;

/// <summary>What a person can decide on a publication's page.</summary>
internal enum PublicationChoice
{
    None,
    Cancel,
    Move,
    Release,
    Retry,
    Withdraw,
    There,
    NotThere,
    GiveUp,
}

internal class DecisionForm
{
    public PublicationChoice Do { get; set; }

    public int Version { get; set; }

    public string? Url { get; set; }

    public string? LocalTime { get; set; }

    public string? Zone { get; set; }

    public bool Anyway { get; set; }
}

/// <summary>Leads the one form of a publication's page to its use case.</summary>
internal sealed class PublicationDecisions(
    CancelPublication cancel, ReschedulePublication move, ReleaseHeld release, RetryPublication retry, WithdrawPublication withdraw, SettleUnknown settle)
{
    public Task<Result> HandleAsync(Guid id, DecisionForm form, Actor by, CancellationToken stop)
    {
        var decision = new Decision(id, form.Version);
        return form.Do switch
        {
            PublicationChoice.Cancel => cancel.HandleAsync(decision, by, stop),
            PublicationChoice.Move => MoveAsync(decision, form, by, stop),
            PublicationChoice.Release => release.HandleAsync(decision, by, stop),
            PublicationChoice.Retry => retry.HandleAsync(decision, by, stop),
            PublicationChoice.Withdraw => withdraw.HandleAsync(decision, by, stop),
            PublicationChoice.There => settle.ThereAsync(decision, form.Url, by, stop),
            PublicationChoice.NotThere => settle.NotThereAsync(decision, by, stop),
            PublicationChoice.GiveUp => settle.GiveUpAsync(decision, by, stop),
            PublicationChoice.None => Task.FromResult<Result>(new NothingChosen()),
        };
    }

    public static string Said(PublicationChoice choice) => choice switch
    {
        PublicationChoice.Cancel => "Cancelled. Nothing is sent.",
        PublicationChoice.Move => "Moved.",
        PublicationChoice.Release => "Released. It goes on at its time.",
        PublicationChoice.Retry => "It is tried again now.",
        PublicationChoice.Withdraw => "It is being withdrawn.",
        PublicationChoice.There => "Settled: it is there.",
        PublicationChoice.NotThere => "Settled: it was not there and is sent again.",
        PublicationChoice.GiveUp => "Given up. Nothing more is sent.",
        PublicationChoice.None => "",
    };

    private Task<Result> MoveAsync(Decision decision, DecisionForm form, Actor by, CancellationToken stop) =>
        TypedTime.Read(form.LocalTime) is { } local
            ? move.HandleAsync(decision, new WhenToPublish(local, form.Zone ?? by.TimeZone) { Anyway = form.Anyway }, by, stop)
            : Task.FromResult<Result>(new NoTime());
}
