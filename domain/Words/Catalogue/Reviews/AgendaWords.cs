using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>What was found of a person on a brief's agenda.</summary>
internal static class AgendaWords
{
    public static readonly Word<PersonId, string> IsBlocked = new("agenda.is-blocked", "person", "blocker");
    public static readonly Word<PersonId, Part.List> HasNotGiven = new("agenda.has-not-given", "person", "kpis");
}
