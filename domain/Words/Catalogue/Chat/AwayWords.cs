using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>
/// What is said of absences. The first ones are what people say, in several ways with a | between them; a * stands for a name. They are the
/// words of one language, and the days among them are those of its calendar.
/// </summary>
public static class AwayWords
{
    public static readonly Word Away = new("away.said-away");

    /// <summary>Begins a sentence in which the days stand before the word, as in "ich bin bis Freitag im Urlaub".</summary>
    public static readonly Word IAm = new("away.said-i-am");

    public static readonly Word Back = new("away.said-back");

    public static readonly Word Cancel = new("away.said-cancel");

    public static readonly Word Until = new("away.said-until");

    public static readonly Word From = new("away.said-from");

    public static readonly Word And = new("away.said-and");

    public static readonly Word Filler = new("away.said-filler");

    public static readonly Word Today = new("away.said-today");

    public static readonly Word Tomorrow = new("away.said-tomorrow");

    public static readonly Word DayAfterTomorrow = new("away.said-day-after-tomorrow");

    public static readonly Word NextWeek = new("away.said-next-week");

    public static readonly Word ThisWeek = new("away.said-this-week");

    public static readonly Word StandsIn = new("away.said-stands-in");

    public static readonly Word UntilWhen = new("away.until-when");

    public static readonly Word<string> NoDays = new("away.no-days", "written");

    public static readonly Word<string> NotUnderstood = new("away.not-understood", "written");

    public static readonly Word<string> NoSuchDay = new("away.no-such-day", "written");

    public static readonly Word<DateOnly, DateOnly> EndsBefore = new("away.ends-before", "from", "until");

    public static readonly Word<DateOnly> Past = new("away.past", "until");

    public static readonly Word<int> TooLong = new("away.too-long", "days");

    /// <summary>Above an answer that changes nothing.</summary>
    public static readonly Word UnclearTitle = new("away.unclear-title");

    public static readonly Word<string> UnknownDelegate = new("away.delegate-unknown", "name");

    public static readonly Word<string, Part.List> DelegateShared = new("away.delegate-shared", "name", "people");

    public static readonly Word OwnDelegate = new("away.delegate-himself");

    public static readonly Word<PersonId> DelegateLeft = new("away.delegate-left", "person");

    public static readonly Word<PersonId, DateOnly, DateOnly> DelegateAway = new("away.delegate-away", "person", "from", "until");

    /// <summary>He is away himself, and somebody stands in for him.</summary>
    public static readonly Word<PersonId, DateOnly, DateOnly, PersonId> DelegateChain = new("away.delegate-chain", "person", "from", "until", "other");

    /// <summary>The person stands in for the one he names.</summary>
    public static readonly Word<PersonId, DateOnly, DateOnly> DelegateRing = new("away.delegate-ring", "person", "from", "until");

    public static readonly Word SetTitle = new("away.set-title");

    public static readonly Word<DateOnly, DateOnly> Set = new("away.set", "from", "until");

    public static readonly Word<DateOnly> SetDay = new("away.set-day", "day");

    public static readonly Word<DateOnly> BackOn = new("away.back-on", "day");

    public static readonly Word<PersonId> StandsInFor = new("away.delegate-set", "person");

    public static readonly Word NobodyStandsIn = new("away.delegate-none");

    public static readonly Word<DateOnly, DateOnly> Instead = new("away.instead", "from", "until");

    /// <summary>He himself stands in for others in that time.</summary>
    public static readonly Word<Part.List> Leaves = new("away.leaves", "people");

    public static readonly Word Undo = new("away.undo");

    public static readonly Word<DateOnly> ReturnOn = new("away.return-on", "day");

    public static readonly Word NotAwayTitle = new("away.not-away-title");

    public static readonly Word NotAway = new("away.not-away");

    public static readonly Word<DateOnly, DateOnly> NotAwayYet = new("away.not-away-yet", "from", "until");

    public static readonly Word BackTitle = new("away.back-title");

    public static readonly Word Returned = new("away.returned");

    public static readonly Word<DateOnly, DateOnly> Cancelled = new("away.cancelled", "from", "until");

    /// <summary>To the delegate.</summary>
    public static readonly Word<PersonId> StandInTitle = new("away.stand-in-title", "person");

    public static readonly Word<PersonId, DateOnly, DateOnly, Part.List> StandIn = new("away.stand-in", "person", "from", "until", "kpis");

    public static readonly Word<PersonId, DateOnly, DateOnly> StandInNothing = new("away.stand-in-nothing", "person", "from", "until");

    public static readonly Word<PersonId> StandInOverTitle = new("away.stand-in-over-title", "person");

    public static readonly Word<PersonId> StandInOver = new("away.stand-in-over", "person");

    /// <summary>To the one who was away.</summary>
    public static readonly Word OverTitle = new("away.over-title");

    public static readonly Word<PersonId> Over = new("away.over", "person");

    public static readonly Word<string> NoPerson = new("away.no-person", "id");

    public static readonly Word<DateOnly> NoAbsence = new("away.no-absence", "from");

    /// <summary>Beside an input on the delegate's form, and beside what he gave there.</summary>
    public static readonly Word<PersonId> For = new("away.for", "person");
}
