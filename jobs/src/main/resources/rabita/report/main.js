const timeline = timelineSection();
tiesSection(timeline);
themesSection(timeline);
turnsSection(timeline);
networkSection();
coverageSection();
rejectsSection();
aboutSection();
summarySection();
