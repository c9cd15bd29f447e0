using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Functions.CheckIns;
using PerfServerless.Functions.Tests.World;

namespace PerfServerless.Functions.Tests.Orchestrators;

internal static class Scripts
{
    public static CheckInInput CheckIn(PersonId person) => new(
        Acme.Request(person),
        CheckInTimes.For(Acme.Weekly, Acme.Scorecard.Organisation, Acme.First.Times, Acme.Scorecard.Find(person)!));
}
