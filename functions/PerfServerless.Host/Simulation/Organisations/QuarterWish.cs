namespace PerfServerless.Host.Simulation.Organisations;

/// <summary>Which quarter is simulated: the same wish gives the same quarter, to the last message.</summary>
/// <param name="Owners">How many people owe numbers; at least 1.</param>
/// <param name="Weeks">How many weeks it lasts; at least 1.</param>
/// <param name="Seed">Decides everything that chance decides.</param>
internal sealed record QuarterWish(int Owners, int Weeks, int Seed);
