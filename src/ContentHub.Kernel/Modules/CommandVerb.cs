namespace ContentHub.Kernel.Modules;

/// <summary>A verb of the command line: <c>contenthub reindex</c>. Register as <c>services.AddScoped&lt;ICommandVerb, X&gt;()</c>.</summary>
public interface ICommandVerb
{
    /// <summary>One or two words: <c>reindex</c>, <c>token create</c>.</summary>
    string Name { get; }

    /// <summary>One line with its options.</summary>
    string Help { get; }

    /// <summary>Exit code: 0 done, 1 refused, 2 wrong options.</summary>
    Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop);
}

/// <summary>Something that <c>doctor</c> looks at.</summary>
public interface IDoctorCheck
{
    Task<IReadOnlyList<DoctorFinding>> LookAsync(CancellationToken stop);
}

/// <summary>What this instance needs to serve people: also asked by <c>/health/ready</c> every few seconds, so it must be cheap. Message without secrets.</summary>
public interface IServingCheck : IDoctorCheck;

/// <param name="Ok">False: something is wrong and <paramref name="Message"/> says what to do.</param>
/// <param name="Stops">A bad finding of an <see cref="IServingCheck"/> that keeps this instance from serving at all.</param>
public sealed record DoctorFinding(string Subject, bool Ok, string Message, bool Stops = false);
