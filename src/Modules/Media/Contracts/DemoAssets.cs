namespace ContentHub.Media.Contracts;

/// <summary>The demo story's pictures by number.</summary>
public static class DemoAssets
{
    public const int Covers = 12;

    /// <summary>Cover pictures 1 to <see cref="Covers"/>.</summary>
    public static Guid Cover(int number) => Guid.Parse($"0197a000-0000-7000-8000-0000000b{number:D4}");
}
