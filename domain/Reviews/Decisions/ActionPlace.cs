using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>What a sentence about an action item is for.</summary>
/// <param name="Stage">Of the item when it was due to be said: with another owner or date it is said no more.</param>
/// <param name="Entry">Of news: the line that they tell of; 0 otherwise.</param>
public sealed record ActionPlace(DecisionKey Key, ActionStep Step, int Stage, int Entry = 0)
{
    /// <summary>Somebody waits for what its reader says; otherwise it only reminds him, or tells.</summary>
    [JsonIgnore]
    public bool IsQuestion => Step switch
    {
        ActionStep.Ask or ActionStep.SilentManager or ActionStep.SilentReviewer or ActionStep.OverdueManager or ActionStep.OverdueReviewer
            or ActionStep.OwnerLeft or ActionStep.NotReached => true,
        ActionStep.AskAgain or ActionStep.DueSoon or ActionStep.DueToday or ActionStep.Overdue or ActionStep.News => false,
    };
}
