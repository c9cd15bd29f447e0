using PerfServerless.Domain.Reviews;

namespace PerfServerless.Functions.Api;

/// <summary>What one person owes in a cycle, as the API shows it.</summary>
/// <param name="Messages">How many messages this person got in this cycle.</param>
public sealed record CheckInView(
    string Person, string Name, RequestState State, int Owed, int Given, IReadOnlyList<string> Missing, Unreachable? Unreachable, int Messages, int Answerable);
