namespace PerfServerless.Domain.Words;

/// <summary>
/// Something to be read by a person: the id of its words in the catalogue, and typed parts. It becomes text only at the door where the
/// reader is known (<see cref="Reader.Say"/>), so that it can be stored, compared and read in any language.
/// </summary>
/// <param name="Id">The word's id, see <see cref="Word"/>; never changes.</param>
/// <param name="Parts">In the word's own order.</param>
public sealed record Saying(string Id, IReadOnlyList<SayingPart> Parts)
{
    public bool Equals(Saying? other) => other is not null && Id == other.Id && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Aggregate(Id.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

    /// <summary>In English and for programmers: logs hold ids, people read through a <see cref="Reader"/>.</summary>
    public override string ToString() => Parts.Count == 0 ? Id : $"{Id}({string.Join(", ", Parts.Select(p => $"{p.Name}: {p.Part}"))})";
}
