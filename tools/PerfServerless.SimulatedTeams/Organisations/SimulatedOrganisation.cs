using PerfServerless.SimulatedTeams.CommandLine;

namespace PerfServerless.SimulatedTeams.Organisations;

/// <summary>An organisation as the simulated Teams knows it.</summary>
public sealed record SimulatedOrganisation(string Tenant, string Name, string EntraTenantId, IReadOnlyList<SimulatedPerson> People)
{
    public const string BotId = "28:perfserverless";
    public const string BotName = "PerfServerless";

    /// <exception cref="UsageException">There is nobody of this id.</exception>
    public SimulatedPerson Find(string id) =>
        People.FirstOrDefault(p => p.Id == id) ?? throw new UsageException($"'{id}' is nobody of {Name}; people.csv lists who is.");
}
