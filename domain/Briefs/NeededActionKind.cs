namespace PerfServerless.Domain.Briefs;

/// <summary>What kind of action an agenda item asks for.</summary>
public enum NeededActionKind
{
    /// <summary>A number that is missing is given, or it is said what is in its way.</summary>
    GiveNumber,

    /// <summary>Somebody removes what stands in the owner's way.</summary>
    Unblock,

    /// <summary>There is nothing to judge by until there is a target.</summary>
    SetTarget,

    /// <summary>Nobody answers for it until it has an owner.</summary>
    NameOwner,

    /// <summary>The meeting decides what closes the gap.</summary>
    CloseGap,

    /// <summary>The meeting agrees on what turns it before it is off track.</summary>
    Turn,

    /// <summary>What is said and what the numbers say do not fit: somebody clears that up.</summary>
    ClearUp,

    /// <summary>It is on track and not expected to stay so.</summary>
    RaiseChance,

    /// <summary>What it rests on is in trouble, and is helped first.</summary>
    HelpDriver,

    /// <summary>The plan rested on something that did not hold: it is decided what of it still stands.</summary>
    RevisitPlan,

    /// <summary>People, money or parts are missing: it is decided where they come from, or what waits.</summary>
    Allocate,

    /// <summary>Something else was decided to matter more: that is confirmed, and the target follows by a recalibration.</summary>
    Recalibrate,

    /// <summary>The number does not say what happened: it is made to.</summary>
    RepairNumber,

    /// <summary>What was decided before is done, or dropped.</summary>
    FinishDecided,
}
