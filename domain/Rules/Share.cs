namespace PerfServerless.Domain.Rules;

/// <summary>A share of something in whole numbers: multiplied first and divided last, so that a third of 90 is exactly 30.</summary>
internal readonly record struct Share(long Of, long All)
{
    public static Share Whole { get; } = new(1, 1);

    public decimal Times(decimal value) => value * Of / All;

    public static Share operator *(Share a, Share b) => new(a.Of * b.Of, a.All * b.All);
}
