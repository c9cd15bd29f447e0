using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.People;

/// <summary>A change of people that waits for its turn.</summary>
internal interface IWaitingChange
{
    /// <summary>Whose memories it rests on.</summary>
    IEnumerable<PersonId> About(Scorecard scorecard);

    /// <summary>Decides and changes the draft; again and again where somebody else was quicker.</summary>
    void Decide(PeopleDraft draft);

    /// <summary>What was decided last is in force.</summary>
    void Settle();

    void Fail(Exception why);
}
