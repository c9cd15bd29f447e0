namespace PerfServerless.Domain.Rules.Targets;

/// <summary>A share of something in whole numbers and lowest terms: multiplied first and divided last, so that a third of 90 is exactly 30.</summary>
internal readonly record struct Share
{
    /// <param name="of">From 0 to <paramref name="all"/>.</param>
    /// <param name="all">Above 0.</param>
    public Share(long of, long all)
    {
        var common = CommonDivisor(of, all);
        (Of, All) = (of / common, all / common);
    }

    public long Of { get; }

    public long All { get; }

    /// <summary>The least number of parts in which each of these shares is a whole number of them.</summary>
    public static long PartsFor(IEnumerable<Share> shares) => shares.Aggregate(1L, (parts, share) => parts * new Share(parts, share.All).All);

    private static long CommonDivisor(long a, long b) => b == 0 ? a : CommonDivisor(b, a % b);

    /// <summary>This share of a value, in so many parts: what <see cref="PartsFor"/> gave.</summary>
    public decimal Times(decimal value, long parts) => value * (Of * (parts / All));
}
