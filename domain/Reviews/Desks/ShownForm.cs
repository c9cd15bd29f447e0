namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>What a message shows whose reader may be typing on it: rewritten it would be emptied, so it is left alone while this is still true.</summary>
/// <param name="Page">From 1; <see cref="Receipt"/> where it shows what was given, and inputs for the rest.</param>
/// <param name="Items">The numbers for which it has inputs.</param>
/// <param name="Words">A short code of the deadlines, and of who is told, that stand beside them.</param>
public sealed record ShownForm(int Page, IReadOnlyList<string> Items, string Words)
{
    public const int Receipt = 0;

    public bool Equals(ShownForm? other) => other is not null && (Page, Words) == (other.Page, other.Words) && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => HashCode.Combine(Page, Words, Items.Count);
}
