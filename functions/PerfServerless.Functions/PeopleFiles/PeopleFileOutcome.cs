using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.PeopleFiles;

/// <summary>How a HR system's export was taken.</summary>
/// <param name="Refused">Everything wrong with it, and nothing was stored; null where it was taken.</param>
/// <param name="Overruled">Cells that do not stand, because somebody said something else since.</param>
internal sealed record PeopleFileOutcome(string File, ImportResult.Refused? Refused, IReadOnlyList<Saying> Overruled)
{
    public int New { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    /// <summary>People whom it named before and names no more.</summary>
    public int Missing { get; init; }

    public bool MissingLeave { get; init; }

    public Saying Sentence
    {
        get
        {
            if (Refused is { } refused)
                return refused.NotListed == 0
                    ? ImportOutcomeWords.Refused.Say(refused.Mistakes.Count)
                    : ImportOutcomeWords.RefusedListed.Say(refused.Mistakes.Count + refused.NotListed, refused.Mistakes.Count);

            var said = New + Changed == 0 ? PeopleFileWords.Unchanged.Say(File) : PeopleFileWords.Done.Say(File, New, Changed, Unchanged);
            if (Missing > 0) said = PartWords.Both.Say(said, MissingLeave ? PeopleFileWords.Left.Say(Missing) : PeopleFileWords.Stay.Say(Missing));
            return Overruled.Count > 0 ? PartWords.Both.Say(said, ImportOverruledWords.PeopleCount.Say(Overruled.Count)) : said;
        }
    }
}
