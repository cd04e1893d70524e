using System.Diagnostics.CodeAnalysis;

namespace ContentHub.Kernel.Results;

/// <summary>The answer of a use case that returns nothing: done, or one or more named refusals.</summary>
public class Result
{
    private protected Result(IReadOnlyList<Error> errors) => Errors = errors;

    public IReadOnlyList<Error> Errors { get; }

    public virtual bool Succeeded => Errors.Count == 0;

    /// <summary>The first refusal; only meaningful when <see cref="Succeeded"/> is false.</summary>
    public Error Error => Errors[0];

    public static Result Done { get; } = new([]);

    public static Result Refused(params IReadOnlyList<Error> errors) => new(errors);

    public static implicit operator Result(Error error) => new([error]);
}

/// <summary>The answer of a use case: a value, or one or more named refusals. Exceptions are for bugs.</summary>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Factory beside the implicit conversions.")]
public sealed class Result<T> : Result
{
    private readonly T? value;

    private Result(T value)
        : base([]) => this.value = value;

    private Result(IReadOnlyList<Error> errors)
        : base(errors)
    {
    }

    public T Value => Succeeded ? value! : throw new InvalidOperationException($"Refused: {Error.Code}");

    public static new Result<T> Refused(params IReadOnlyList<Error> errors) => new(errors);

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Error error) => new([error]);
}
