using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfServerless.SimulatedTeams.CommandLine;

namespace PerfServerless.SimulatedTeams.Organisations;

/// <summary>Reads <c>organisation.csv</c>, <c>people.csv</c> and <c>behaviour.csv</c> of a folder.</summary>
public static class OrganisationFolder
{
    private static readonly TimeSpan Usual = TimeSpan.FromHours(2);

    /// <summary>People of whom <c>behaviour.csv</c> (which may be missing) says nothing answer promptly.</summary>
    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static SimulatedOrganisation Read(string folder)
    {
        var organisation = CsvTable.Read(folder, "organisation.csv", "tenant", "name", "entraTenantId") is [var only, ..]
            ? only
            : throw new UsageException($"organisation.csv in {folder} has no row.");
        var behaviours = File.Exists(Path.Combine(folder, "behaviour.csv"))
            ? CsvTable.Read(folder, "behaviour.csv", "person", "behaviour", "afterBusinessHours").ToDictionary(r => r["person"], StringComparer.Ordinal)
            : [];

        var people = CsvTable.Read(folder, "people.csv", "id", "name", "upn", "locale")
            .Select(row => Person(organisation["tenant"], row, behaviours.GetValueOrDefault(row["id"])))
            .ToList();
        if (behaviours.Keys.Except(people.Select(p => p.Id)).FirstOrDefault() is { } unknown)
        {
            throw new UsageException($"behaviour.csv names '{unknown}', whom people.csv does not list.");
        }

        return new SimulatedOrganisation(organisation["tenant"], organisation["name"], organisation["entraTenantId"], people);
    }

    private static SimulatedPerson Person(string tenant, IReadOnlyDictionary<string, string> row, IReadOnlyDictionary<string, string>? behaviour) => new(
        row["id"],
        row["name"],
        row["upn"],
        row.GetValueOrDefault("entraObjectId") is { Length: > 0 } known ? known : MadeUpObjectId(tenant, row["id"]),
        row.GetValueOrDefault("manager") is { Length: > 0 } manager ? manager : null,
        Culture(row["locale"]),
        behaviour is null ? Behaviour.Prompt : BehaviourOf(behaviour),
        behaviour is null ? Usual : AnswersAfter(behaviour));

    private static CultureInfo Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new UsageException($"people.csv has the locale '{name}', which is no culture; write one such as de-DE.");
        }
    }

    private static Behaviour BehaviourOf(IReadOnlyDictionary<string, string> row) =>
        Enum.TryParse<Behaviour>(row["behaviour"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var behaviour) && Enum.IsDefined(behaviour)
            ? behaviour
            : throw new UsageException(
                $"behaviour.csv has '{row["behaviour"]}' for {row["person"]}; there are prompt, late, silent, not-installed, blocked and emulator.");

    private static TimeSpan AnswersAfter(IReadOnlyDictionary<string, string> row)
    {
        if (row["afterBusinessHours"].Length == 0) return Usual;

        return double.TryParse(row["afterBusinessHours"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= 1000
            ? TimeSpan.FromHours(hours)
            : throw new UsageException($"behaviour.csv has '{row["afterBusinessHours"]}' hours for {row["person"]}; write a number such as 2.5.");
    }

    private static string MadeUpObjectId(string tenant, string person) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant}/{person}")).AsSpan(0, 16)).ToString();
}
