using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>What the simulated callers ask for, and what must have come of it.</summary>
/// <param name="Mails">Events that each instance is sent.</param>
/// <param name="Effects">Different effects of an instance, its children's included.</param>
/// <param name="Register">Told the process that runs the code, and whom to tell every effect and the key it ran under.</param>
/// <param name="Adjust">The options it needs.</param>
internal sealed record Course(
    int Instances, int Mails, object Input, int Output, int Effects,
    Action<DurableTaskRegistry, SimulatedProcess, Action<string, string>> Register, Func<HubOptions, HubOptions> Adjust);
