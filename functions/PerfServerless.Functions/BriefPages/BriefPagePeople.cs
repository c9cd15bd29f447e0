using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>Whose numbers are missing, and what stood in the way.</summary>
internal static class BriefPagePeople
{
    public static string Of(Brief brief, Reader reader)
    {
        (Word Title, IReadOnlyList<BriefPerson> People)[] all =
            [(BriefPageWords.NotAnswered, brief.Silent), (BriefPageWords.NotReachable, brief.Unreachable), (BriefPageWords.Excused, brief.Excused)];
        var groups = all
            .Where(g => g.People.Count > 0)
            .Select(g => $"<div><h3>{reader.Tell(g.Title)}</h3><ul>{string.Concat(g.People.Select(p => $"<li>{reader.Tell(Person(p))}</li>"))}</ul></div>")
            .ToList();
        return Fold.Of(
            "people",
            BriefPageWords.MissingNumbers,
            all.Sum(g => g.People.Count),
            groups.Count == 0 ? "" : $"""<div class="people">{string.Concat(groups)}</div>""",
            reader);
    }

    private static Saying Person(BriefPerson person) =>
        person.Why is { } why ? BriefPageWords.PersonWhy.Say(person.Person, person.Missing, why) : BriefPageWords.Person.Say(person.Person, person.Missing);
}
