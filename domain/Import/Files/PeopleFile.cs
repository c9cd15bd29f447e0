using System.Net.Mail;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Holidays;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Import.Working;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads <c>people.csv</c>.</summary>
internal static class PeopleFile
{
    /// <summary>What mail servers take at most.</summary>
    private const int LongestAddress = 254;

    public static List<Person> Read(TableRows table, Declared<PersonId> people, MistakeList mistakes)
    {
        var read = new List<Person>();
        var names = new Unique("upn");
        var objectIds = new Unique("entraObjectId");
        var managers = new Dictionary<PersonId, IReadOnlyList<PersonId>>();

        foreach (var row in table.Judged)
        {
            var id = people.Of(row);
            var name = row.Name("name");
            var upn = UserPrincipalName(row);
            var mail = MailAddressOf(row);
            var objectId = row.Guid("entraObjectId", required: false);
            var manager = people.Reference(row, "manager");
            var zone = row.TimeZone("timeZone");
            var locale = row.Locale("locale");
            var unit = row.Name("unit", required: false);
            var lastDay = row.Day("lastDay", required: false);
            var hours = WorkingCells.Hours(row, "hours");
            var quiet = WorkingCells.Hours(row, "quiet");
            var weekend = WorkingCells.Weekend(row);
            var country = Countries.Read(row, mistakes);

            names.Add(row, upn);
            objectIds.Add(row, objectId);
            if (id is not null && manager is not null) managers[id.Value] = [manager.Value];
            if (id is null || name is null || upn is null || zone is null || locale is null) continue;

            read.Add(new()
            {
                Id = id.Value,
                Name = name,
                UserPrincipalName = upn,
                Mail = mail,
                EntraObjectId = objectId,
                Manager = manager,
                TimeZone = zone,
                Locale = locale,
                Unit = unit,
                LastDay = lastDay,
                Hours = hours,
                Quiet = quiet,
                Weekend = weekend,
                Country = country,
            });
        }

        JudgeLines(managers, people, mistakes);
        return read;
    }

    /// <summary>Judges the people of the file together with those who came through another door.</summary>
    public static void Judge(IReadOnlyList<Person> all, Declared<PersonId> people, MistakeList mistakes)
    {
        Shared("upn", p => p.UserPrincipalName);
        Shared("entraObjectId", p => p.EntraObjectId);
        var ids = all.Select(p => p.Id).ToHashSet();
        foreach (var person in all.Where(p => p.Manager is { } manager && !ids.Contains(manager)))
        {
            mistakes.Add(new(
                ImportFormat.People,
                ImportOrganisationWords.PersonManagerGone.Say(person.Id.Value, person.Manager!.Value.Value),
                people.LineOf(person.Id),
                ColumnName: "manager"));
        }

        JudgeLines(all.Where(p => p.Manager is not null).ToDictionary(p => p.Id, IReadOnlyList<PersonId> (p) => [p.Manager!.Value]), people, mistakes);

        void Shared(string column, Func<Person, string?> value)
        {
            var first = new Dictionary<string, Person>(StringComparer.OrdinalIgnoreCase);
            foreach (var person in all)
            {
                if (value(person) is not { } text || first.TryAdd(text, person)) continue;

                var line = people.LineOf(person.Id) ?? people.LineOf(first[text].Id);
                mistakes.Add(new(ImportFormat.People, ImportOrganisationWords.PersonShares.Say(
                    column, text, first[text].Id.Value, person.Id.Value), line, ColumnName: column));
            }
        }
    }

    private static void JudgeLines(IReadOnlyDictionary<PersonId, IReadOnlyList<PersonId>> managers, Declared<PersonId> people, MistakeList mistakes)
    {
        foreach (var loop in Loops.In(managers))
        {
            mistakes.Add(new(
                ImportFormat.People,
                ImportOrganisationWords.ManagerCircle.Say(LoopText.Of(loop)),
                people.LineOf(loop[0]),
                ColumnName: "manager"));
        }
    }

    private static string? UserPrincipalName(RowCells row)
    {
        if (row.Required("upn") is not { } upn) return null;
        if (upn.Length <= 113 && upn.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !upn.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) return upn;

        row.Mistake("upn", ImportCellWords.NoUpn.Say(upn));
        return null;
    }

    private static string? MailAddressOf(RowCells row)
    {
        if (row.Text("mail") is not { } text) return null;
        if (IsMailAddress(text)) return text;

        row.Mistake("mail", ImportCellWords.NoMailAddress.Say(text));
        return null;
    }

    // As the mail room wants it: one address and nothing else, in ASCII before the '@', as servers take it everywhere.
    private static bool IsMailAddress(string text) =>
        text.Length <= LongestAddress
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && MailAddress.TryCreate(text, out var read) && read.Address == text && read.User.All(char.IsAscii);
}
