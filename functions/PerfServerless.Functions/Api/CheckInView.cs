using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Functions.Api;

/// <summary>What one person owes in a cycle, as the API shows it.</summary>
/// <param name="Messages">How many forms with numbers of this cycle this person got.</param>
/// <param name="Answerable">How many messages carry the form on which these numbers can be given now: one as long as the person is asked, else none.</param>
internal sealed record CheckInView(
    string Person, string Name, RequestState State, int Owed, int Given, IReadOnlyList<string> Missing, Unreachable? Unreachable, int Messages, int Answerable);
